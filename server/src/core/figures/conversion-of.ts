/** Buyers by visits, in millionths: more than a million where somebody bought who came on another day. null: no visits. */
export const conversionOf = ({ visits = 0, buyers = 0 }: Record<string, number>): number | null =>
  visits === 0 ? null : Math.floor((buyers * 1_000_000) / visits)
