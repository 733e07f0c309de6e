const million = 1_000_000n

/** What a rate in parts per million makes of an amount in fen, rounded down. BigInt: the product leaves the safe integers. */
export const shareOf = (fen: number, ratePpm: number): number => Number((BigInt(fen) * BigInt(ratePpm)) / million)

/**
 * How much of a commission is taken back in all once `refundedFen` of its base are refunded: in proportion, rounded down until all
 * is refunded. It never falls as more is refunded, and comes to exactly the whole in the end.
 */
export const takenBackOf = (
  { base_fen, amount_fen }: { base_fen: number; amount_fen: number },
  refundedFen: number,
): number => Number((BigInt(amount_fen) * BigInt(Math.min(refundedFen, base_fen))) / BigInt(base_fen))
