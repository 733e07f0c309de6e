import type { Clock } from './clock'

/** The time of the device; what `work` throws goes to `onError`. */
export function realClock(onError: (error: unknown) => void): Clock {
  // Ids are the host's own: an interval and a timeout are cancelled by the same call, as WeChat's are.
  const cancels = new Map<number, () => void>()
  let lastId = 0

  const guarded = (work: () => void) => () => {
    try {
      work()
    } catch (error) {
      onError(error)
    }
  }
  const put = (start: (id: number) => () => void) => {
    const id = ++lastId
    cancels.set(id, start(id))
    return id
  }

  return {
    nowMs: () => Date.now(),
    after: (delayMs, work, ready) =>
      put((id) => {
        const due = async () => {
          await ready
          // Cancelled while its answer was on the way.
          if (cancels.delete(id)) guarded(work)()
        }
        const timer = setTimeout(due, delayMs)
        return () => clearTimeout(timer)
      }),
    every: (periodMs, work) =>
      put(() => {
        const timer = setInterval(guarded(work), periodMs)
        return () => clearInterval(timer)
      }),
    cancel(id) {
      cancels.get(id)?.()
      cancels.delete(id)
    },
  }
}
