/** Pages of this package that it opens itself. */
export const ownPaths = {
  mine: '/coupon/pages/mine/index',
  code: '/coupon/pages/code/index',
} as const
