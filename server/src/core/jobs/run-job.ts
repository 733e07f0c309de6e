import type { Clock } from '../../platform/clock'
import type { Db, Tx } from '../../platform/database/db'
import { inSavepoint } from '../../platform/database/in-savepoint'
import { inTransaction, isConflict } from '../../platform/database/in-transaction'
import type { Context, Job, OutsideJob } from '../system/system'
import { claim, claimed, type JobRow, postpone, release, remove, takeDue } from './job-rows'
import { withTimeLimit } from './with-time-limit'

export interface FailedJob {
  kind: string
  subjectId: string
  attempts: number
  /** It is not tried any more. */
  dead: boolean
}

export interface Runner {
  db: Db
  clock: Clock
  /** By kind. Jobs of other kinds are left to other processes. */
  jobs: ReadonlyMap<string, Job>
  /** What a job gets besides its transaction. */
  contextAt: (now: Date) => Context
  onError: (error: unknown, job?: FailedJob) => void
  /** How long a call may take, in real time. */
  callLimitMs?: number
}

/** `failed`: it is retried later, or another process has taken it over. */
export type Outcome = 'done' | 'failed' | 'nothing'

/** A job whose call is next. */
interface ClaimedJob {
  row: JobRow
  job: Job & OutsideJob
  prepared: unknown
  until: Date
}

/** How long a claim lasts, by the shop's clock: longer than a call may take, so it expires only if the process has died. */
export const claimSeconds = 60
const defaultCallLimitMs = 30_000

/** Runs the one job of these kinds that has been due for longest. */
export async function runOne(runner: Runner, kinds: readonly string[]): Promise<Outcome> {
  if (kinds.length === 0) return 'nothing'
  const begun = await begin(runner, kinds)
  return typeof begun === 'string' ? begun : callAndRecord(runner, begun)
}

/**
 * In one transaction, either removes and runs a job, or prepares and claims one that calls a service. A failure rolls back
 * the effect and postpones the job while its row is still locked.
 */
async function begin(runner: Runner, kinds: readonly string[]): Promise<Outcome | ClaimedJob> {
  const { db, clock, jobs, contextAt, onError } = runner
  const now = clock.now()
  let taken: { row: JobRow; job: Job } | undefined
  try {
    return await inTransaction(db, async (tx) => {
      taken = undefined
      const row = await takeDue(tx, kinds, now)
      const job = row && jobs.get(row.kind)
      if (!row || !job) return 'nothing'
      taken = { row, job }
      try {
        return await inSavepoint(tx, async () => {
          if ('call' in job) return prepare(tx, row, job, contextAt(now))
          // Removed first, so that it may schedule itself again.
          await remove(tx, row, job, now)
          await job.run(tx, row.subject_id, contextAt(now))
          return 'done'
        })
      } catch (error) {
        if (isConflict(error)) throw error
        onError(error, await fail(tx, row, job, error, contextAt(now)))
        return 'failed'
      }
    })
  } catch (error) {
    if (!taken) throw error
    // The connection broke, or conflicts did not end. Unless postponed, the same job would be taken again at once.
    const { row, job } = taken
    onError(error, await inTransaction(db, (tx) => fail(tx, row, job, error, contextAt(now))))
    return 'failed'
  }
}

async function prepare(tx: Tx, row: JobRow, job: Job & OutsideJob, context: Context): Promise<Outcome | ClaimedJob> {
  const { now } = context
  const prepared = await job.prepare(tx, row.subject_id, context)
  if (prepared === undefined) {
    await remove(tx, row, job, now)
    return 'done'
  }
  const until = new Date(now.getTime() + claimSeconds * 1000)
  await claim(tx, row, until)
  return { row, job, prepared, until }
}

/** Calls the service while nothing is locked. Then removes the job and stores the answer in one transaction. */
async function callAndRecord(runner: Runner, { row, job, prepared, until }: ClaimedJob): Promise<Outcome> {
  const { db, clock, contextAt, onError, callLimitMs = defaultCallLimitMs } = runner
  try {
    const answer = await withTimeLimit(job.call(prepared, contextAt(clock.now()).gateways), callLimitMs)
    return await inTransaction(db, async (tx) => {
      const mine = await claimed(tx, row, until)
      if (!mine) return 'failed'
      const context = contextAt(clock.now())
      if (mine.scheduled === row.scheduled) await remove(tx, mine, job, context.now)
      else await release(tx, mine)
      await job.record(tx, { prepared, answer }, context)
      return 'done'
    })
  } catch (error) {
    const failed = await inTransaction(db, async (tx) => {
      const mine = await claimed(tx, row, until)
      return mine && fail(tx, mine, job, error, contextAt(clock.now()))
    })
    onError(error, failed)
    return 'failed'
  }
}

/** Postpones a job, or gives it up. */
async function fail(tx: Tx, row: JobRow, job: Job, error: unknown, context: Context): Promise<FailedJob> {
  const failed = await postpone(tx, row, job, error, context.now)
  if (failed.dead) await job.givenUp?.(tx, row.subject_id, context)
  return failed
}
