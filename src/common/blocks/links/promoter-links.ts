/** The paths of the promoter package, and of the page on which a buyer sees who recommended the shop. */
export const promoterPaths = {
  centre: '/promoter/pages/centre/index',
  goods: '/promoter/pages/goods/index',
  earnings: '/promoter/pages/earnings/index',
  withdraw: '/promoter/pages/withdraw/index',
  join: '/promoter/pages/join/index',
  recommender: '/account/pages/recommender/index',
} as const
