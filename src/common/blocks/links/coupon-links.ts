/** Pages of coupons that others open, too. */
export const couponPaths = {
  centre: '/coupon/pages/centre/index',
  /** One coupon with its goods. `missingFen`: what goods must cost to make it usable. */
  coupon: (id: string, missingFen = 0) =>
    `/coupon/pages/coupon/index?id=${encodeURIComponent(id)}${missingFen > 0 ? `&missing=${missingFen}` : ''}`,
} as const
