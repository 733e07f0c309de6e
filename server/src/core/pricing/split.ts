/**
 * Splits `totalFen` over parts in proportion to `weights`, by the largest remainder: the shares are whole fen, sum to
 * the total exactly, and none is more than its weight as long as the total is not more than all weights together.
 * BigInt: total × weight leaves the safe integers long before the amounts do.
 */
export function splitFen(totalFen: number, weights: readonly number[]): number[] {
  const total = BigInt(totalFen)
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) {
    if (total !== 0n) throw new RangeError(`${totalFen} fen and nothing to split it over`)
    return weights.map(() => 0)
  }
  const parts = weights.map((weight, index) => ({
    index,
    share: Number((total * BigInt(weight)) / sum),
    remainder: (total * BigInt(weight)) % sum,
  }))
  let left = totalFen - parts.reduce((all, part) => all + part.share, 0)
  // Equal remainders: the earlier line first, so that the same order is always split the same way.
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const part of byRemainder) {
    if (left === 0) break
    part.share += 1
    left -= 1
  }
  return parts.map((part) => part.share)
}
