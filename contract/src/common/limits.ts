export const commonLimits = {
  pageDefault: 20,
  pageMax: 50,
  quantityPerLine: 999,
  idempotencyKeyChars: 128,
} as const
