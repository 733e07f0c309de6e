/** Parts per million as a percentage: `100000` → `10%`. */
export const rate = (ppm: number): string => `${Number((ppm / 10_000).toFixed(2))}%`

/** A percentage that somebody typed, in parts per million. */
export const ppmOf = (percent: number): number => Math.round(percent * 10_000)
