/** By how much the server's clock is ahead of the phone's; null until an answer has told. */
let aheadMs: number | null = null
const watchers = new Set<() => void>()

/** Answers arrive a little late, by a different time each. */
const latenessMs = 2_000

/** The time by the phone's own clock, which may be wrong: for what lies between two moments, never for a deadline. */
export const phoneNow = (): number => Date.now()

/**
 * An answer of the server tells its time, which is late by up to `tookMs`: a slow one corrects no earlier one. Anything that is
 * no ISO time is ignored.
 */
export function learnServerTime(now: unknown, tookMs: number): void {
  if (aheadMs !== null && tookMs > latenessMs) return
  const told = (typeof now === 'string' ? Date.parse(now) : Number.NaN) - phoneNow()
  if (Number.isNaN(told) || (aheadMs !== null && Math.abs(told - aheadMs) <= latenessMs)) return
  aheadMs = told
  for (const watcher of watchers) watcher()
}

/** Calls `watcher` when the server told another time than was known. Returns how to stop. */
export function watchServerTime(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** The time by the server's clock, or by the phone's as long as no answer has come. */
export const serverNow = (): number => phoneNow() + (aheadMs ?? 0)

/** Whether an ISO time has passed by the server's clock; false as long as that is not known. */
export const isPast = (time: string): boolean => aheadMs !== null && Date.parse(time) <= phoneNow() + aheadMs
