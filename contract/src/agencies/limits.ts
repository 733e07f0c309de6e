export const agencyLimits = {
  nameChars: 30,
  noteChars: 100,
  talentChars: 30,
  offeredPieces: 1_000_000,
  /** Days of the figures of recent sales, and months of those of new sales. */
  recentDays: 30,
  newSalesDays: 60,
} as const
