/** The notices about coupons that a customer has. */
export const couponNotices = ['coupon_expiring', 'coupon_given'] as const
export type CouponNotice = (typeof couponNotices)[number]
