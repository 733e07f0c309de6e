export const commonLimits = {
  pageDefault: 20,
  pageMax: 50,
  quantityPerLine: 999,
  idempotencyKeyChars: 128,
  /** ¥1,000,000,000: the largest amount of money in any answer. */
  amountFen: 100_000_000_000,
} as const
