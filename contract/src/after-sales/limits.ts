export const afterSaleLimits = {
  afterSaleChars: 200,
  /** How long an order still waits for its owner after an application for a refund has ended, at the least. */
  afterSaleRespiteDays: 3,
} as const
