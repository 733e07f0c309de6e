interface Rates {
  ratePpm: number
  servicePpm: number
  /** What of the rate a promoter gets. */
  sharePpm: number
}

/**
 * What of a sale is the promoter's, and what the agency's, in parts per million rounded down: to show beside a product. What is earned is
 * split by the API, line by line.
 */
export function partsOfRate({ ratePpm, servicePpm, sharePpm }: Rates): { promoterPpm: number; agencyPpm: number } {
  const million = 1_000_000
  const promoters = ratePpm * sharePpm
  return {
    promoterPpm: Math.floor(promoters / million),
    agencyPpm: Math.floor(((ratePpm + servicePpm) * million - promoters) / million),
  }
}
