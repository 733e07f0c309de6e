/** The tax in an amount that has it included, in fen, rounded to the nearest. */
export const taxIn = (fen: number, ratePpm: number): number => Math.round((fen * ratePpm) / (1_000_000 + ratePpm))
