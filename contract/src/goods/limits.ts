export const goodsLimits = {
  /** Most SKUs or products that one request of staff changes. */
  goodsChanges: 100,
  /** The highest price of one piece in the WeChat shop: ¥10,000,000. */
  skuPriceFen: 1_000_000_000,
  skuPieces: 1_000_000_000,
  /** How far ahead a product may be planned to go on or off the shelf. */
  shelfPlanDays: 366,
} as const
