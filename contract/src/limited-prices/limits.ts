export const limitedPriceLimits = {
  /** Most pieces of a SKU that one limited-time price is for. */
  limitedPieces: 1_000_000,
  /** A product tells of a limited-time price so many hours before it begins. */
  announcedHours: 48,
  /** The longest time for which a limited-time price holds. */
  limitedDays: 90,
} as const
