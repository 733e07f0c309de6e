/** Pages of this package that others do not open. */
export const ownPaths = {
  product: (id: string) => `/promoter/pages/product/index?id=${encodeURIComponent(id)}`,
  coupons: '/promoter/pages/coupons/index',
  days: '/promoter/pages/days/index',
  myShelf: '/promoter/pages/my-shelf/index',
  shelf: '/promoter/pages/shelf/index',
} as const
