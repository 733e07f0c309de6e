export const catalogueLimits = {
  searchChars: 50,
  /** A SKU that costs more cannot be given (wechat.md 3.1). */
  giftableMaxFen: 1_000_000,
} as const
