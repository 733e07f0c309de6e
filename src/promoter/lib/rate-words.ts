/** A rate in parts per million: 100000 is `10%`. */
export const rateWords = (ratePpm: number): string => `${ratePpm / 10_000}%`
