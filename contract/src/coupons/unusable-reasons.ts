/** Why a held coupon cannot be used for a quote. */
export const couponUnusableReasons = [
  'below_amount',
  'below_quantity',
  'no_matching_goods',
  'not_started',
  'not_combinable',
  'budget_spent',
] as const
export type CouponUnusableReason = (typeof couponUnusableReasons)[number]
