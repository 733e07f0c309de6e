export interface Recent<T> {
  /** What is kept for the key, or else what `make` makes for it. */
  of(key: string, make: () => Promise<T>): Promise<T>
}

interface Options<T> {
  /** How large all that is kept may be together. */
  most: number
  sizeOf(thing: T): number
}

/**
 * Keeps what was made, each thing under its key. Where it would be too much, what nobody has asked for the longest goes first.
 * Those who ask for one key at the same time share its making; what could not be made is made again for the next who asks.
 */
export function keepRecent<T>({ most, sizeOf }: Options<T>): Recent<T> {
  const kept = new Map<string, { thing: T; size: number }>()
  const making = new Map<string, Promise<T>>()
  let total = 0

  const keep = (key: string, thing: T) => {
    const size = sizeOf(thing)
    if (size > most) return
    kept.set(key, { thing, size })
    total += size
    for (const [oldest, { size: freed }] of kept) {
      if (total <= most) return
      kept.delete(oldest)
      total -= freed
    }
  }
  const makeOnce = async (key: string, make: () => Promise<T>): Promise<T> => {
    try {
      const thing = await make()
      keep(key, thing)
      return thing
    } finally {
      making.delete(key)
    }
  }
  return {
    async of(key, make) {
      const found = kept.get(key)
      if (found) {
        kept.delete(key)
        kept.set(key, found)
        return found.thing
      }
      const made = making.get(key) ?? makeOnce(key, make)
      making.set(key, made)
      return made
    },
  }
}
