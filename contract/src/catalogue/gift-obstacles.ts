/** Why a SKU cannot be given; the first that holds, in this order. */
export const giftObstacles = ['off_shelf', 'category', 'price', 'sold_out'] as const
export type GiftObstacle = (typeof giftObstacles)[number]
