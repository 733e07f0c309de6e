/** Why one line (of a cart, a quote or an order) cannot be bought as asked. */
export const lineProblemCodes = [
  'out_of_stock',
  'not_enough_stock',
  'off_shelf',
  'price_changed',
  'purchase_limit_exceeded',
  'not_giftable',
  'place_not_served',
] as const
export type LineProblemCode = (typeof lineProblemCodes)[number]
