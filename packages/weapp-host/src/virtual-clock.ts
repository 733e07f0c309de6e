import type { Clock } from './clock'

/** Time that passes only when it is moved, from one due timer to the next. */
export interface VirtualClock extends Clock {
  /** Runs due timers as long as the next one is at most `withinMs` away. */
  settle(withinMs: number): Promise<void>
  /** Lets this much time pass and runs what falls due. */
  advance(ms: number): Promise<void>
}

interface Timer {
  id: number
  dueAtMs: number
  work: () => void
  periodMs?: number
  ready?: Promise<unknown>
}

// More than any screen needs, less than an endless loop.
const mostSteps = 20_000

/** Lets pending promises continue. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A clock that starts at `startMs` (epoch); errors thrown by `work` go to `onError`. */
export function virtualClock(startMs: number, onError: (error: unknown) => void): VirtualClock {
  let nowMs = startMs
  let lastId = 0
  const timers = new Map<number, Timer>()

  const put = (timer: Omit<Timer, 'id'>, id = ++lastId) => {
    timers.set(id, { ...timer, id })
    return id
  }
  // A Map keeps insertion order: of two timers due at once the older one runs first.
  const next = () => {
    let first: Timer | undefined
    for (const timer of timers.values()) if (!first || timer.dueAtMs < first.dueAtMs) first = timer
    return first
  }

  const run = async (timer: Timer) => {
    await timer.ready
    await turn()
    // Cancelled while `ready` was pending.
    if (!timers.delete(timer.id)) return
    nowMs = Math.max(nowMs, timer.dueAtMs)
    if (timer.periodMs !== undefined) put({ ...timer, dueAtMs: nowMs + timer.periodMs }, timer.id)
    try {
      timer.work()
    } catch (error) {
      onError(error)
    }
  }

  const runWhile = async (goOn: (timer: Timer) => boolean) => {
    await turn()
    for (let steps = 0; ; steps += 1) {
      const timer = next()
      if (!timer || !goOn(timer)) return
      if (steps > mostSteps) throw new Error(`the mini program does not come to rest: ${mostSteps} timers in a row`)
      await run(timer)
      await turn()
    }
  }

  return {
    nowMs: () => nowMs,
    after: (delayMs, work, ready) => put({ dueAtMs: nowMs + Math.max(0, delayMs), work, ...(ready && { ready }) }),
    // A period of 0 would never let time pass.
    every: (periodMs, work) => put({ dueAtMs: nowMs + Math.max(1, periodMs), periodMs: Math.max(1, periodMs), work }),
    cancel: (id) => void timers.delete(id),
    settle: (withinMs) => runWhile((timer) => timer.dueAtMs - nowMs <= withinMs),
    async advance(ms) {
      const untilMs = nowMs + ms
      await runWhile((timer) => timer.dueAtMs <= untilMs)
      nowMs = Math.max(nowMs, untilMs)
    },
  }
}
