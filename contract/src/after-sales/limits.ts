export const afterSaleLimits = {
  afterSaleChars: 200,
  /** After an application for a refund has ended, an order counts as received by itself no sooner than this. */
  afterSaleGraceDays: 3,
} as const
