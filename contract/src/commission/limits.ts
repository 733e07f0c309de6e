export const commissionLimits = {
  /** Of a plan's two rates together (wechat.md 1.7). */
  mostPpm: 900_000,
  /** What an agency lets its promoters have of the rate: 10 % to all of it (wechat.md 1.6). */
  leastSharePpm: 100_000,
  agenciesAPlan: 100,
} as const
