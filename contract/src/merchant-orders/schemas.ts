import { Type } from 'typebox'
import { Nullable, OneOf, Page, PageQuery } from '../common/schemas'
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
export const MerchantOrder = Type.Intersect(
  [
    Order,
    Type.Object({
      customer: Person,
      discounts: Type.Array(DiscountShare, { description: 'frozen with the order' }),
      present: Nullable(PresentOfOrder, { description: 'null for a plain order' }),
    }),
  ],
  { title: 'MerchantOrder' },
)
export const MerchantOrderPage = Page(MerchantOrder)
