/** The shop's time. All expiries use it, so that the sandbox and tests can move time forward. */
export interface Clock {
  now(): Date
}

/** A clock that can be moved forward: the sandbox's and the tests'. */
export interface MovableClock extends Clock {
  advance(seconds: number): Promise<void>
}

export const systemClock: Clock = { now: () => new Date() }

export const isMovable = (clock: Clock): clock is MovableClock => 'advance' in clock
