/** The pages of this package. */
export const agencyPaths = {
  centre: '/agency/pages/centre/index',
  promoters: '/agency/pages/promoters/index',
  goods: '/agency/pages/goods/index',
  plaza: '/agency/pages/plaza/index',
  earnings: '/agency/pages/earnings/index',
} as const
