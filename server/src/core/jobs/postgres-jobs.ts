import type { Jobs, Lane } from '../system/system'
import { jobQueue } from './job-queue'
import { openLane } from './lane'
import { planAll } from './recurring'
import { type Outcome, type Runner, runOne } from './run-job'

interface Options extends Runner {
  pollMs?: number
  /** Runs before each poll. */
  beforePoll?: () => Promise<void>
}

/** The job queue in the table `due_work`, and what runs it. Any number of processes may run it at the same time. */
export function postgresJobs(options: Options): Jobs {
  const { db, clock, jobs, onError, pollMs = 1_000, beforePoll } = options
  let closers: (() => Promise<void>)[] = []
  let open = false
  let planned = false
  const running = new Set<Promise<Outcome>>()

  async function plan(): Promise<void> {
    if (planned) return
    await planAll(db, jobs, clock.now())
    planned = true
  }

  /** Runs jobs of these kinds, one after the other, until none is due. */
  async function drain(kinds: readonly string[], goOn: () => boolean): Promise<number> {
    let done = 0
    while (goOn()) {
      const outcome = await tracked(runOne(options, kinds))
      if (outcome === 'nothing') break
      if (outcome === 'done') done++
    }
    return done
  }

  function tracked(job: Promise<Outcome>): Promise<Outcome> {
    running.add(job)
    return job.finally(() => running.delete(job))
  }

  async function poll(kinds: readonly string[]): Promise<void> {
    try {
      await beforePoll?.()
      await plan()
      await drain(kinds, () => open)
    } catch (error) {
      // The database cannot be reached; the next poll tries again.
      onError(error)
    }
  }

  function lanes(): string[][] {
    const kinds = new Map<Lane, string[]>()
    for (const [kind, { lane }] of jobs) kinds.set(lane, [...(kinds.get(lane) ?? []), kind])
    return [...kinds.values()]
  }

  return {
    ...jobQueue,
    async runDue() {
      await plan()
      return drain([...jobs.keys()], () => true)
    },
    async settle() {
      let others: PromiseSettledResult<Outcome>[]
      do {
        await this.runDue()
        others = await Promise.allSettled(running)
      } while (others.some((other) => other.status === 'rejected' || other.value !== 'nothing'))
    },
    start() {
      if (open) return
      open = true
      closers = lanes().map((kinds) => openLane(() => poll(kinds), pollMs))
    },
    async stop() {
      open = false
      await Promise.all(closers.map((close) => close()))
    },
  }
}
