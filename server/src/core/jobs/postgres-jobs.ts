import { sql } from 'kysely'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import type { Context, JobHandler, Jobs } from '../system/system'

interface Options {
  db: Db
  clock: Clock
  /** The handler of each kind of job. Jobs of other kinds are left to other processes. */
  handlers: ReadonlyMap<string, JobHandler>
  /** What a handler gets beside its transaction. */
  contextAt: (now: Date) => Context
  onError: (error: unknown, job?: { kind: string; subjectId: string; attempts: number }) => void
  pollMs?: number
  /** Runs before each poll. */
  beforePoll?: () => Promise<void>
}

const firstRetrySeconds = 30
const lastRetrySeconds = 6 * 60 * 60

/** The job queue in the table `due_work`. Any number of processes may run it at the same time. */
export function postgresJobs(options: Options): Jobs {
  const { clock, onError, pollMs = 1_000, beforePoll } = options
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let started = false

  async function runDue(): Promise<number> {
    let done = 0
    for (;;) {
      const outcome = await runOne(options, clock.now())
      if (outcome === 'nothing') return done
      if (outcome === 'done') done++
    }
  }

  async function poll(): Promise<void> {
    try {
      await beforePoll?.()
      await runDue()
    } catch (error) {
      // The database cannot be reached; the next poll tries again.
      onError(error)
    }
    if (started) timer = setTimeout(next, pollMs)
  }
  const next = () => {
    running = poll()
  }

  return {
    async schedule(tx, kind, subjectId, dueAt) {
      await tx
        .insertInto('due_work')
        .values({ kind, subject_id: subjectId, due_at: dueAt })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'subject_id']).doUpdateSet({ due_at: dueAt, attempts: 0, last_error: null }),
        )
        .execute()
    },
    async cancel(tx, kind, subjectId) {
      await tx.deleteFrom('due_work').where('kind', '=', kind).where('subject_id', '=', subjectId).execute()
    },
    runDue,
    start() {
      if (started) return
      started = true
      next()
    },
    async stop() {
      started = false
      clearTimeout(timer)
      await running
    },
  }
}

/**
 * Runs one job in one transaction: its removal from the queue and its effect are committed together. A failure rolls back
 * both and postpones the job while its row is still locked.
 */
function runOne({ db, handlers, contextAt, onError }: Options, now: Date): Promise<'done' | 'failed' | 'nothing'> {
  return db.transaction().execute(async (tx) => {
    if (handlers.size === 0) return 'nothing'
    const job = await tx
      .selectFrom('due_work')
      .selectAll()
      .where('due_at', '<=', now)
      .where('kind', 'in', [...handlers.keys()])
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    const handler = job && handlers.get(job.kind)
    if (job === undefined || handler === undefined) return 'nothing'
    await sql`savepoint job`.execute(tx)
    try {
      // Deleted first, so that the handler may schedule the same job again.
      await tx.deleteFrom('due_work').where('id', '=', job.id).execute()
      await handler(tx, job.subject_id, contextAt(now))
      return 'done'
    } catch (error) {
      await sql`rollback to savepoint job`.execute(tx)
      const seconds = Math.min(lastRetrySeconds, firstRetrySeconds * 2 ** Math.min(job.attempts, 20))
      const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 500)
      await tx
        .updateTable('due_work')
        .set({ attempts: job.attempts + 1, last_error, due_at: new Date(now.getTime() + seconds * 1000) })
        .where('id', '=', job.id)
        .execute()
      onError(error, { kind: job.kind, subjectId: job.subject_id, attempts: job.attempts + 1 })
      return 'failed'
    }
  })
}
