import type { Clock } from './clock'

/** The time of the device. */
export interface RealClock extends Clock {
  /** Resolves when nothing is left that is due within `withinMs`: no timer, and no answer of the network. */
  rest(withinMs: number): Promise<void>
}

/** Errors thrown by `work` go to `onError`. */
export function realClock(onError: (error: unknown) => void): RealClock {
  // One counter for all ids: WeChat's clearTimeout cancels intervals too.
  const timers = new Map<number, { stop(): void; dueAtMs: number }>()
  let resting: { withinMs: number; resolve(): void }[] = []
  let lastId = 0

  const guarded = (work: () => void) => () => {
    try {
      work()
    } catch (error) {
      onError(error)
    }
  }
  const rests = (withinMs: number) => {
    const untilMs = Date.now() + withinMs
    return [...timers.values()].every(({ dueAtMs }) => dueAtMs > untilMs)
  }
  /** Checks in the next turn, because a promise may have set another timer. */
  const look = () =>
    setTimeout(() => {
      for (const { resolve } of resting.filter(({ withinMs }) => rests(withinMs))) resolve()
      resting = resting.filter(({ withinMs }) => !rests(withinMs))
    }, 0)
  const drop = (id: number) => {
    timers.get(id)?.stop()
    if (timers.delete(id) && resting.length > 0) look()
  }

  return {
    nowMs: () => Date.now(),
    after(delayMs, work, ready) {
      const id = ++lastId
      const due = async () => {
        await ready
        // Cancelled while `ready` was pending.
        if (!timers.has(id)) return
        guarded(work)()
        drop(id)
      }
      const timer = setTimeout(due, delayMs)
      timers.set(id, { stop: () => clearTimeout(timer), dueAtMs: Date.now() + delayMs })
      return id
    },
    every(periodMs, work) {
      const id = ++lastId
      const timer = setInterval(guarded(work), periodMs)
      // An interval has no end to wait for.
      timers.set(id, { stop: () => clearInterval(timer), dueAtMs: Number.POSITIVE_INFINITY })
      return id
    },
    cancel: drop,
    rest: (withinMs) =>
      new Promise((resolve) => {
        resting.push({ withinMs, resolve })
        look()
      }),
  }
}
