import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import { FenAmount, Input, Nullable, OneOf, Page, SomeFen, Text, Time } from '../common/schemas'
import { DiscountShare } from '../coupons/schemas'
import { orderStates } from '../orders/life-cycle'
import { orderLimits } from '../orders/limits'
import { Order } from '../orders/schemas'
import { OccasionTitle } from '../presents/occasion-schemas'
import { occasions, sendTos } from '../presents/words'

export * from './export-schemas'
export * from './query-schemas'

const Person = Type.Object({ id: Type.String(), nickname: Type.String() })
/** What the merchant needs to know about a present to pack it. */
const PresentOfOrder = Type.Object({
  giver: Person,
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions),
  occasionTitle: Nullable(OccasionTitle, { description: 'null: `occasion` says it' }),
  note: Type.String(),
  signature: Nullable(Type.String(), { description: 'how the giver signed it; null: by nickname' }),
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
      noteCount: Type.Integer({ minimum: 0, description: 'notes of the staff' }),
      shipments: Type.Array(ShipmentOfOrder, { description: 'first shipped first' }),
      addressChangedAt: Nullable(Time, { description: 'when the customer last chose another address' }),
      urgedAt: Nullable(Time, { description: 'when the customer urged its shipment' }),
      discounts: Type.Array(DiscountShare, { description: 'frozen with the order' }),
      present: Nullable(PresentOfOrder, { description: 'null for a plain order' }),
    }),
  ],
  {
    title: 'MerchantOrder',
    description: 'of its address, name, phone and detail are masked: a look (`lookAtOrder`) shows them, and is logged',
  },
)
export const MerchantOrderPage = Page(MerchantOrder)

/** What one of the staff wrote beside an order, for the others. */
export const OrderNote = Type.Object(
  {
    id: Type.String(),
    words: Type.String(),
    by: Nullable(Type.String(), { description: 'nickname of the person, name of the key' }),
    at: Time,
  },
  { title: 'OrderNote' },
)
export const WriteOrderNote = Input({ words: Text('lines', { least: 1, most: orderLimits.staffNoteChars }) })

/** What happened to an order. */
const OrderEvent = Type.Object({
  transition: Type.String({ description: 'of the life cycle of orders; `create`: it was placed' }),
  from: Nullable(OneOf(orderStates)),
  to: OneOf(orderStates),
  actor: Type.String(),
  at: Time,
})
const Repricing = Type.Object({
  fromFen: FenAmount,
  toFen: FenAmount,
  discountFen: FenAmount,
  freightFen: FenAmount,
  reason: Type.String(),
  at: Time,
})
const RefundOfOrder = Type.Object({
  id: Type.String(),
  amountFen: SomeFen,
  state: Type.String(),
  createdAt: Time,
  doneAt: Nullable(Time),
})
/** All that the desk shows of one order. */
export const MerchantOrderDetail = Type.Intersect(
  [
    MerchantOrder,
    Type.Object({
      events: Type.Array(OrderEvent, { description: 'first first' }),
      notes: Type.Array(OrderNote, { description: 'newest first' }),
      refunds: Type.Array(RefundOfOrder, { description: 'newest first' }),
      repricings: Type.Array(Repricing, { description: 'first first' }),
      visit: Nullable(Type.Object({ scene: Type.Integer(), path: Type.String(), at: Time }), {
        description: 'the visit that led to it',
      }),
      promoter: Nullable(Person, { description: 'who is credited for it' }),
    }),
  ],
  { title: 'MerchantOrderDetail' },
)

/** Where an order goes, unmasked. */
export const OrderLook = Type.Object({ address: AddressParts }, { title: 'OrderLook' })

export const RepriceOrder = Input({
  discountFen: Type.Optional(SomeFen),
  freightFen: Type.Optional(FenAmount),
  reason: Text('line', { least: 1, most: orderLimits.delayReasonChars }),
})
