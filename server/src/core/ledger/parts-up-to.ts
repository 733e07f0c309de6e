/**
 * How much of each of `parts` has gone once `amount` of their sum has, as near to the proportion as whole units allow.
 * The answers sum to `amount`, none is more than its part, and none ever falls while `amount` rises, so that what goes
 * piece by piece is never asked back and comes to each part exactly in the end. (The largest remainder of `splitFen` does
 * not promise that: one fen more to split can be one fen less for a line.)
 *
 * Each part takes its proportion of what the ones before it have left, rounded down; the last one takes the rest.
 */
export function partsUpTo(amount: number, parts: readonly number[]): number[] {
  let left = BigInt(amount)
  let of = parts.reduce((all, part) => all + BigInt(part), 0n)
  if (left > of) throw new RangeError(`${amount} of ${of}`)
  return parts.map((part) => {
    const share = of === 0n ? 0n : (left * BigInt(part)) / of
    left -= share
    of -= BigInt(part)
    return Number(share)
  })
}
