import type { Clock } from '../clock'

type Work = (...args: unknown[]) => void

/** The timer functions among a program's globals. */
export function programTimers(clock: Clock) {
  const timer =
    (set: (ms: number, work: () => void) => number) =>
    (work: Work, ms = 0, ...args: unknown[]) =>
      set(Number(ms) || 0, () => work(...args))
  return {
    setTimeout: timer(clock.after),
    setInterval: timer(clock.every),
    clearTimeout: clock.cancel,
    clearInterval: clock.cancel,
  }
}
