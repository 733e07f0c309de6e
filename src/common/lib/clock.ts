import { create } from 'zustand'

/** By how much the server's clock is ahead of the phone's; null until an answer has told. */
const useServerTime = create<{ aheadMs: number | null }>(() => ({ aheadMs: null }))

/** Answers arrive a little late, by a different time each. */
const latenessMs = 2_000

/** The time by the phone's own clock, which may be wrong: for what lies between two moments, never for a deadline. */
export const phoneNow = (): number => Date.now()

/** An answer of the server tells its time. Anything that is no ISO time is ignored. */
export function learnServerTime(now: unknown): void {
  const aheadMs = (typeof now === 'string' ? Date.parse(now) : Number.NaN) - phoneNow()
  if (Number.isNaN(aheadMs)) return
  const known = useServerTime.getState().aheadMs
  if (known === null || Math.abs(aheadMs - known) > latenessMs) useServerTime.setState({ aheadMs })
}

/** The time by the server's clock, or by the phone's as long as no answer has come. */
export const serverNow = (): number => phoneNow() + (useServerTime.getState().aheadMs ?? 0)

/** Whether an ISO time has passed by the server's clock; false as long as that is not known. */
export function isPast(time: string): boolean {
  const { aheadMs } = useServerTime.getState()
  return aheadMs !== null && Date.parse(time) <= phoneNow() + aheadMs
}

/** `isPast` in a component. It renders again when the server tells another time, and not when the moment comes. */
export const useIsPast = (time: string | undefined): boolean => useServerTime(() => time !== undefined && isPast(time))
