import { Type } from 'typebox'
import { FenAmount, Nullable, OneOf, Page, PageQuery, ShopText, Time } from '../common/schemas'
import { couponUnusableReasons } from './unusable-reasons'

const rule = {
  name: ShopText(),
  kind: OneOf(['amount_off', 'percent_off']),
  offFen: FenAmount,
  percentOff: Type.Integer({ minimum: 0, maximum: 100, description: '15 = pay 85 %; 0 for amount_off' }),
  thresholdFen: FenAmount,
  thresholdQuantity: Type.Integer({ minimum: 0 }),
  scope: OneOf(['shop', 'products', 'categories']),
}
/** A coupon that can be claimed, as this shopper sees it. */
export const Coupon = Type.Object(
  {
    id: Type.String(),
    ...rule,
    audience: Type.String({
      description: 'whom it is for: `everybody`, `new_customers`, `recipients` (of presents); systems add more',
    }),
    claimUntil: Time,
    claimable: Type.Boolean(),
    heldCount: Type.Integer({ description: 'how many of it this shopper has' }),
    usedCount: Type.Integer({ description: 'how many of it this shopper has used' }),
    soldOut: Type.Boolean(),
  },
  { title: 'Coupon' },
)
export const CouponList = Type.Object({ items: Type.Array(Coupon) })
export const CouponQuery = Type.Object({ productId: Type.Optional(Type.String()) }, { additionalProperties: false })

export const heldCouponStates = ['usable', 'held', 'used', 'expired'] as const
export const HeldCoupon = Type.Object(
  {
    id: Type.String(),
    couponId: Type.String(),
    ...rule,
    state: OneOf(heldCouponStates),
    validFrom: Time,
    validUntil: Time,
  },
  { title: 'HeldCoupon' },
)
export const HeldCouponPage = Page(HeldCoupon)
export const HeldCouponQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(heldCouponStates)) },
  { additionalProperties: false },
)

/** A coupon that this shopper could claim now, with which a quote would cost less. */
export const ClaimableCoupon = Type.Object(
  {
    id: Type.String({ description: 'as it is claimed: `POST /v1/coupons/{id}/claims`' }),
    ...rule,
    audience: Type.String({ description: 'as of a coupon of `GET /v1/coupons`' }),
    claimUntil: Time,
    savesFen: Type.Integer({
      minimum: 1,
      description: 'how much less is paid with this coupon alone, as of held coupons',
    }),
  },
  { title: 'ClaimableCoupon' },
)

/** The result of applying one held coupon to a quote: what it saves, or why it cannot be used and what is missing. */
export const TriedCoupon = Type.Object(
  {
    id: Type.String(),
    ...rule,
    validUntil: Time,
    usable: Type.Boolean(),
    savesFen: FenAmount,
    reason: Nullable(OneOf(couponUnusableReasons)),
    missingFen: Nullable(FenAmount),
    missingQuantity: Nullable(Type.Integer()),
  },
  { title: 'TriedCoupon' },
)
