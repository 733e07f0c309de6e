import { Type } from 'typebox'
import { Nullable, OneOf, Page, PageQuery, Time } from '../common/schemas'
import { DiscountShare } from '../coupons/schemas'
import { orderKinds, orderStates } from '../orders/life-cycle'
import { Order } from '../orders/schemas'
import { OccasionTitle } from '../presents/occasion-schemas'
import { occasions, sendTos } from '../presents/words'

export const MerchantOrderQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(orderStates)),
    kind: Type.Optional(OneOf(orderKinds)),
    afterSale: Type.Optional(OneOf(['open'], { description: 'those with an after-sale that is open' })),
    urged: Type.Optional(OneOf(['waiting'], { description: 'those whose shipment was urged and is not complete' })),
  },
  { additionalProperties: false },
)
const Person = Type.Object({ id: Type.String(), nickname: Type.String() })
/** What the merchant needs to know about a present to pack it. */
const PresentOfOrder = Type.Object({
  giver: Person,
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions),
  occasionTitle: Nullable(OccasionTitle, { description: 'null: `occasion` says it' }),
  note: Type.String(),
  ordinal: Nullable(Type.Integer({ description: 'which of its parcels this is; null for the giver’s own order' })),
  venue: Nullable(Type.String({ description: 'where the printed code hung that led to it' })),
})
const ShipmentOfOrder = Type.Object({
  id: Type.String(),
  company: Type.String(),
  waybillNumber: Type.String(),
  shippedAt: Time,
  correctedAt: Nullable(Time, { description: 'when company or number were last corrected' }),
  receivedAt: Nullable(Time),
})
export const MerchantOrder = Type.Intersect(
  [
    Order,
    Type.Object({
      customer: Person,
      shipments: Type.Array(ShipmentOfOrder, { description: 'first shipped first' }),
      addressChangedAt: Nullable(Time, { description: 'when the customer last chose another address' }),
      urgedAt: Nullable(Time, { description: 'when the customer urged its shipment' }),
      discounts: Type.Array(DiscountShare, { description: 'frozen with the order' }),
      present: Nullable(PresentOfOrder, { description: 'null for a plain order' }),
    }),
  ],
  { title: 'MerchantOrder' },
)
export const MerchantOrderPage = Page(MerchantOrder)
