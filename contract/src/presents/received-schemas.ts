import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import { afterSalesOf } from '../after-sales/schemas'
import { Input, Nullable, OneOf, Page, Text, Time } from '../common/schemas'
import { Coupon } from '../coupons/schemas'
import { orderStates } from '../orders/life-cycle'
import { ShipmentPromise } from '../orders/shipment-schemas'
import { OrderWaiting } from '../orders/waiting-schemas'
import { presentLimits } from './limits'
import { giftFields, PersonShown, PresentGoods, Thanks } from './part-schemas'
import { thanksStickers } from './words'

const received = {
  id: Type.String(),
  giver: PersonShown,
  ...giftFields,
  goods: PresentGoods,
  state: OneOf(orderStates),
  stateCode: Type.Integer(),
  claimedAt: Time,
}
export const ReceivedPresent = Type.Object(
  {
    ...received,
    address: AddressParts,
    promise: Type.Optional(ShipmentPromise),
    waiting: Type.Optional(OrderWaiting),
    shippedAt: Nullable(Time),
    confirmsAt: Nullable(Time),
    completedAt: Nullable(Time),
    closedAt: Nullable(Time),
    thanks: Nullable(Thanks),
    ...afterSalesOf,
    returnCoupon: Nullable(Coupon, { description: 'what the shop offers for a present in return' }),
    now: Time,
  },
  { title: 'ReceivedPresent' },
)
export const ReceivedPresentPage = Page(
  Type.Object({ ...received, thanked: Type.Boolean() }, { title: 'ReceivedPresentRow' }),
  { title: 'ReceivedPresentPage' },
)
/** Words, a sticker, or both. */
export const ThankForPresent = Input({
  words: Type.Optional(Text('lines', { most: presentLimits.thanksChars })),
  sticker: Type.Optional(Nullable(OneOf(thanksStickers))),
})
