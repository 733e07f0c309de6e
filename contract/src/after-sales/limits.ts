export const afterSaleLimits = {
  afterSaleChars: 200,
} as const
