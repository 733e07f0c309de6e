import { Type } from 'typebox'
import { FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, ShopText, Time } from '../common/schemas'
import { VisitId } from '../visits/schemas'
import { discountPayers } from './payers'
import { couponUnusableReasons } from './unusable-reasons'
import { whyNotClaimable } from './why-not-claimable'

export const couponScopes = ['shop', 'products', 'categories'] as const
export const couponKinds = ['amount_off', 'percent_off'] as const

/** The rule of a coupon. With and without a threshold, for goods and for the shop, these are the eight kinds of WeChat's shop. */
export const ruleOfCoupon = {
  name: ShopText(),
  kind: OneOf(couponKinds),
  offFen: FenAmount,
  percentOff: Type.Integer({ minimum: 0, maximum: 100, description: '15 = pay 85 %; 0 for amount_off' }),
  thresholdFen: FenAmount,
  thresholdQuantity: Type.Integer({ minimum: 0 }),
  scope: OneOf(couponScopes),
}
const promoter = Nullable(Type.Object({ nickname: Type.String() }), {
  description: 'behind whose links, cards and presents alone it can be claimed',
})
const audience = Type.String({
  description:
    'whom it is for: `everybody`, `new_customers`, `recipients` (of presents), `promoter_visitors`, `code_holders`; systems add more',
})

/** A coupon that can be claimed, as this shopper sees it. */
export const Coupon = Type.Object(
  {
    id: Type.String(),
    ...ruleOfCoupon,
    audience,
    promoter,
    claimFrom: Time,
    claimUntil: Time,
    validDays: Nullable(Type.Integer({ description: 'from the claim on; null: between two dates' })),
    useFrom: Nullable(Time),
    useUntil: Nullable(Time),
    note: ShopText(),
    claimable: Type.Boolean(),
    whyNot: Nullable(OneOf(whyNotClaimable), { description: 'why it cannot be claimed; null: it can' }),
    heldCount: Type.Integer({ description: 'how many of it this shopper has' }),
    usedCount: Type.Integer({ description: 'how many of it this shopper has used' }),
    soldOut: Type.Boolean(),
    now: Time,
  },
  { title: 'Coupon' },
)
export const CouponList = Type.Object({ items: Type.Array(Coupon) })
/** The visit of somebody who is not logged in yet. */
const CameBy = Type.Optional(Id('vst'))
export const CouponQuery = Type.Object(
  {
    productId: Type.Optional(Type.String()),
    coming: Type.Optional(Type.Boolean({ description: 'true: those that can be claimed later, the next ones first' })),
    visitId: CameBy,
  },
  { additionalProperties: false },
)
export const OneCouponQuery = Type.Object({ visitId: CameBy }, { additionalProperties: false })

export const ClaimCoupon = Nullable(Input({ visitId: VisitId }), {
  description: 'with the visit that led to it, a coupon behind a promoter’s link can be claimed right after the login',
})

export const heldCouponStates = ['usable', 'held', 'used', 'expired'] as const
export const HeldCoupon = Type.Object(
  {
    id: Type.String(),
    couponId: Type.String(),
    ...ruleOfCoupon,
    promoter,
    state: OneOf(heldCouponStates),
    validFrom: Time,
    validUntil: Time,
    orderId: Nullable(Type.String({ description: 'the order that holds or used it' })),
    now: Time,
  },
  { title: 'HeldCoupon' },
)
export const HeldCouponPage = Page(HeldCoupon)
export const HeldCouponQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(heldCouponStates)),
    expiring: Type.Optional(
      Type.Boolean({ description: 'true: usable ones that end within the hours of the setting, the next one first' }),
    ),
  },
  { additionalProperties: false },
)

/** A coupon that this shopper could claim now, with which a quote would cost less. */
export const ClaimableCoupon = Type.Object(
  {
    id: Type.String({ description: 'as it is claimed: `POST /v1/coupons/{id}/claims`' }),
    ...ruleOfCoupon,
    audience,
    promoter,
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
    couponId: Type.String(),
    ...ruleOfCoupon,
    promoter,
    validUntil: Time,
    usable: Type.Boolean(),
    savesFen: FenAmount,
    reason: Nullable(OneOf(couponUnusableReasons)),
    missingFen: Nullable(FenAmount),
    missingQuantity: Nullable(Type.Integer()),
  },
  { title: 'TriedCoupon' },
)

/** What one step takes off of a line, and who pays for it. */
export const DiscountShare = Type.Object(
  {
    lineId: Type.String(),
    funder: OneOf(['product_coupon', 'shop_coupon', 'points', 'merchant'], {
      description: '`merchant`: the price was lowered before it was paid',
    }),
    payer: OneOf(discountPayers),
    fen: FenAmount,
  },
  { title: 'DiscountShare' },
)
