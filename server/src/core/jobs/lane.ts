/** How many jobs of a lane run at once: while one hangs, the other continues. */
export const workersPerLane = 2

/**
 * Starts a worker at every tick, unless all of the lane's workers are still running; `drain` runs the jobs that are due.
 * Answers a function that stops it: no worker starts any more, and the running ones are awaited.
 */
export function openLane(drain: () => Promise<void>, tickMs: number): () => Promise<void> {
  const workers = new Set<Promise<void>>()
  let timer: NodeJS.Timeout
  const tick = () => {
    if (workers.size < workersPerLane) {
      const worker = drain().finally(() => workers.delete(worker))
      workers.add(worker)
    }
    timer = setTimeout(tick, tickMs)
  }
  tick()
  return async () => {
    clearTimeout(timer)
    await Promise.all(workers)
  }
}
