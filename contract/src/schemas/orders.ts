import { Type } from 'typebox'
import { entrances } from '../entrances'
import { limits } from '../limits'
import { orderKinds, orderStates } from '../order-life-cycle'
import { occasions, sendTos } from '../presents'
import { AddressParts } from './addresses'
import { AfterSale } from './after-sales'
import {
  DeliveryPromise,
  FenAmount,
  Id,
  Input,
  LineProblem,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  Picture,
  Quantity,
  Time,
} from './common'
import { TriedCoupon } from './coupons'
import { Payment } from './payments'

const WantedLine = Input({
  skuId: Id('sku'),
  quantity: Quantity,
  seenPriceFen: Type.Optional(FenAmount),
})
const WantedLines = Type.Array(WantedLine, { minItems: 1, maxItems: limits.linesPerOrder })
const CouponChoice = Type.Optional(
  Nullable(Type.Array(Id('hcp'), { maxItems: 5, description: 'held coupons to use; null or absent: the best ones' })),
)

export const CreateQuote = Input({
  lines: WantedLines,
  couponIds: CouponChoice,
  addressId: Type.Optional(Nullable(Id('adr'))),
  asPresent: Type.Optional(
    Type.Boolean({ description: 'true: to be given: no freight, and lines that cannot be given have a problem' }),
  ),
})

const lineMoney = {
  priceFen: FenAmount,
  quantity: Quantity,
  goodsFen: FenAmount,
  discountFen: FenAmount,
  payableFen: FenAmount,
}
const lineGoods = {
  skuId: Type.String(),
  productId: Type.String(),
  title: Type.String(),
  specText: Type.String(),
  imageUrl: Nullable(Picture),
}
export const QuoteLine = Type.Object(
  { ...lineGoods, ...lineMoney, problem: Nullable(LineProblem) },
  { title: 'QuoteLine' },
)
const totals = { goodsFen: FenAmount, discountFen: FenAmount, freightFen: FenAmount, payableFen: FenAmount }
/** goodsFen − discountFen + freightFen = payableFen, and each is the sum of its lines. Lines with a problem count nothing, but for price_changed. */
export const Quote = Type.Object(
  {
    lines: Type.Array(QuoteLine),
    ...totals,
    coupons: Type.Array(TriedCoupon),
    appliedCouponIds: Type.Array(Type.String()),
    bestCouponIds: Type.Array(Type.String()),
    orderable: Type.Boolean({ description: 'false: some line has a problem that forbids ordering' }),
    ...DeliveryPromise,
  },
  { title: 'Quote' },
)

export const CreateOrder = Input({
  lines: WantedLines,
  couponIds: Type.Array(Id('hcp'), { maxItems: 5 }),
  addressId: Id('adr'),
  note: Type.Optional(Type.String({ maxLength: limits.orderNoteChars })),
  expectedPayableFen: FenAmount,
  visitId: Type.Optional(Nullable(Id('vst'))),
  fromCart: Type.Optional(Type.Boolean({ description: 'take the ordered pieces out of the cart' })),
})

export const OrderLine = Type.Object(
  { id: Type.String(), ...lineGoods, ...lineMoney, shippedQuantity: Type.Integer({ minimum: 0 }) },
  { title: 'OrderLine' },
)
export const Order = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    kind: OneOf(orderKinds, { description: 'a shopper’s own lists hold no parcel: those are presents received' }),
    presentId: Nullable(Type.String({ description: 'the present that this order pays for or is a parcel of' })),
    state: OneOf(orderStates),
    stateCode: Type.Integer(),
    lines: Type.Array(OrderLine),
    ...totals,
    address: Nullable(AddressParts, { description: 'null: a present, whose recipients say where it goes' }),
    note: Type.String(),
    entrance: OneOf(entrances),
    createdAt: Time,
    payBefore: Nullable(Time),
    paidAt: Nullable(Time),
    shippedAt: Nullable(Time),
    confirmsAt: Nullable(Time),
    completedAt: Nullable(Time),
    closedAt: Nullable(Time),
    closeReason: Nullable(OneOf(['customer', 'timeout', 'refund', 'returned'])),
    payment: Nullable(Payment),
    now: Time,
  },
  { title: 'Order' },
)
export const orderTabs = ['all', 'to_pay', 'to_ship', 'to_receive', 'completed'] as const
export const OrderQuery = Type.Object(
  { ...PageQuery, tab: Type.Optional(OneOf(orderTabs, { default: 'all' })) },
  { additionalProperties: false },
)
export const OrderPage = Page(Order, { title: 'OrderPage' })

const TrackingEvent = Type.Object({
  at: Time,
  code: OneOf(['collected', 'in_transit', 'arrived', 'out_for_delivery', 'delivered']),
  place: Type.String(),
})
export const Parcel = Type.Object(
  {
    id: Type.String(),
    company: Type.String(),
    waybillNumber: Type.String(),
    shippedAt: Time,
    lines: Type.Array(Type.Object({ ...lineGoods, quantity: Quantity })),
    events: Type.Array(TrackingEvent, { description: 'newest first' }),
  },
  { title: 'Parcel' },
)
export const Tracking = Type.Object({ parcels: Type.Array(Parcel) }, { title: 'Tracking' })

export const ShipOrder = Input({
  company: Type.String({ minLength: 1, maxLength: 40 }),
  waybillNumber: Type.String({ minLength: 4, maxLength: 40 }),
  lines: Type.Optional(
    Type.Array(Input({ skuId: Id('sku'), quantity: Quantity }), {
      minItems: 1,
      maxItems: limits.linesPerOrder,
      description: 'absent: everything that has not been shipped',
    }),
  ),
})
export const MerchantOrderQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(orderStates)),
    kind: Type.Optional(OneOf(orderKinds)),
    afterSale: Type.Optional(OneOf(['applied'], { description: 'those that wait for the merchant’s answer' })),
  },
  { additionalProperties: false },
)
const Person = Type.Object({ id: Type.String(), nickname: Type.String() })
/** What the merchant must know of a present to pack it: who sends it, with which words. */
const PresentOfOrder = Type.Object({
  giver: Person,
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions),
  note: Type.String(),
  ordinal: Nullable(Type.Integer({ description: 'which of its parcels this is; null for the giver’s own order' })),
  venue: Nullable(Type.String({ description: 'where the printed code hung that led to it' })),
})
export const MerchantOrder = Type.Intersect(
  [
    Order,
    Type.Object({
      customer: Person,
      present: Nullable(PresentOfOrder, { description: 'null for a plain order' }),
      afterSale: Nullable(AfterSale, { description: 'the latest application for a refund' }),
    }),
  ],
  { title: 'MerchantOrder' },
)
export const MerchantOrderPage = Page(MerchantOrder)
