import type { Db } from './database/db'

/** The shop's time. All expiries use it, so that the sandbox and tests can move time forward. */
export interface Clock {
  now(): Date
}

/** A clock that can be moved forward: the sandbox's and the tests'. */
export interface MovableClock extends Clock {
  /** `tx`: where a clock that is kept in the database writes its new time; this process has it at once. */
  advance(seconds: number, tx?: Db): Promise<void>
}

export const systemClock: Clock = { now: () => new Date() }

export const isMovable = (clock: Clock): clock is MovableClock => 'advance' in clock
