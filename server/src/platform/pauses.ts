import { setImmediate as nextTurn } from 'node:timers/promises'

/** For how long a piece of work may keep other requests waiting. */
const mostMs = 10

/**
 * For work on many rows, none of which takes long: awaited after each of them, it lets other requests have their turn where the work
 * has lasted a while.
 */
export function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < mostMs) return
    await nextTurn()
    since = performance.now()
  }
}
