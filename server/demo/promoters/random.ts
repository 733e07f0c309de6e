/** Numbers that look random and are the same each time: mulberry32. */
export function sameEachTime(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** At least `least`, less than `below`. */
    between: (least: number, below: number): number => least + next() * (below - least),
    whole: (least: number, most: number): number => Math.floor(least + next() * (most - least + 1)),
    of: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T,
  }
}

export type Random = ReturnType<typeof sameEachTime>
