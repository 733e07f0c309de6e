import type { MovableClock } from '../src/platform/clock'

/** A Monday morning in Shanghai. */
export const testStart = new Date('2026-03-02T02:00:00.000Z')

/** In seconds, as clocks are moved. */
export const hours = 60 * 60
export const days = 24 * hours

/** Stands still until it is moved. */
export function testClock(start = testStart): MovableClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    async advance(seconds) {
      now += seconds * 1000
    },
  }
}
