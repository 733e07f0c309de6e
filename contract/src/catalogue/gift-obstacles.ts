/** Why a SKU cannot be given. Where several hold, the first of this list is shown. */
export const giftObstacles = ['off_shelf', 'product', 'category', 'price', 'sold_out'] as const
export type GiftObstacle = (typeof giftObstacles)[number]
