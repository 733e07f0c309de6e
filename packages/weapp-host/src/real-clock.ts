import type { Clock } from './clock'

/** The time of the device. */
export interface RealClock extends Clock {
  /** Resolves when nothing is waited for any more that is due within `withinMs`: no timer, and no answer of the network. */
  rest(withinMs: number): Promise<void>
}

/** What `work` throws goes to `onError`. */
export function realClock(onError: (error: unknown) => void): RealClock {
  // Ids are the host's own: an interval and a timeout are cancelled by the same call, as WeChat's are.
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
  /** What has run may have set a timer in a promise's turn: that counts too. */
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
        // Cancelled while its answer was on the way.
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
      // Nobody can wait for the end of it.
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
