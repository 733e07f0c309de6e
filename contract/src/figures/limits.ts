export const figureLimits = {
  /** Of one question. */
  days: 366,
  /** Months of first orders in one answer, and how many months each is followed. */
  months: 24,
} as const
