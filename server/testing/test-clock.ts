import type { MovableClock } from '../src/platform/clock'

/** A Monday morning in Shanghai. */
export const testStart = new Date('2026-03-02T02:00:00.000Z')

/** In seconds, the unit of `clock.advance`. */
export const hours = 60 * 60
export const days = 24 * hours

/** A clock that changes only by `advance`. */
export function testClock(start = testStart): MovableClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    async advance(seconds) {
      now += seconds * 1000
    },
  }
}
