import { sql } from 'kysely'
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
    async advance(seconds, tx) {
      // As the sandbox's clock, which is kept in the database: a request that was done already moves nothing.
      if (tx) await sql`select`.execute(tx)
      now += seconds * 1000
    },
  }
}
