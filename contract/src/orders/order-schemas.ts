import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import { afterSalesOf } from '../after-sales/schemas'
import { FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, Text, Time } from '../common/schemas'
import { couponLimits } from '../coupons/limits'
import { OrderedOffer } from '../limited-prices/line-schemas'
import { Payment } from '../payments/schemas'
import { lineGoods, lineMoney, totals, WantedLines } from '../quotes/line-schemas'
import { entrances } from '../visits/entrances'
import { VisitId } from '../visits/schemas'
import { orderKinds, orderStates } from './life-cycle'
import { orderLimits } from './limits'
import { OrderWaiting } from './waiting-schemas'

export const CreateOrder = Input({
  lines: WantedLines,
  couponIds: Type.Array(Id('hcp'), { maxItems: couponLimits.ofOrder }),
  addressId: Id('adr'),
  note: Type.Optional(Text('lines', { most: orderLimits.orderNoteChars })),
  expectedPayableFen: FenAmount,
  visitId: VisitId,
  fromCart: Type.Optional(Type.Boolean({ description: 'take the ordered pieces out of the cart' })),
  invoiceTitleId: Type.Optional(Id('ivt')),
})

export const OrderLine = Type.Object(
  {
    id: Type.String(),
    ...lineGoods,
    ...lineMoney,
    offer: Type.Optional(OrderedOffer),
    shippedQuantity: Type.Integer({ minimum: 0 }),
    refundedQuantity: Type.Optional(Type.Integer({ minimum: 0 })),
    refundedFen: Type.Optional(FenAmount),
    returnedQuantity: Type.Optional(
      Type.Integer({ minimum: 0, description: 'of refundedQuantity: refunded before they were shipped' }),
    ),
  },
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
    refundedFen: Type.Optional(FenAmount),
    refundedFreightFen: Type.Optional(FenAmount),
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
    ...afterSalesOf,
    waiting: Type.Optional(OrderWaiting),
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
