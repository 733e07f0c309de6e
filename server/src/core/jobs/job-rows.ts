import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import type { Job } from '../system/system'
import { planNext } from './recurring'

export type JobRow = Selectable<Database['due_work']>

const firstRetrySeconds = 30
const lastRetrySeconds = 6 * 60 * 60
const defaultTries = 12

/** Locks the job of these kinds that has been due for longest. Skips those that others have locked or claimed. */
export function takeDue(tx: Tx, kinds: readonly string[], now: Date): Promise<JobRow | undefined> {
  return tx
    .selectFrom('due_work')
    .selectAll()
    .where('due_at', '<=', now)
    .where('dead_at', 'is', null)
    .where('kind', 'in', kinds)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Reserves the job until then. `until` also identifies the claim: a later claim of the job has a later one. */
export async function claim(tx: Tx, { id }: JobRow, until: Date): Promise<void> {
  await tx.updateTable('due_work').set({ claimed_until: until }).where('id', '=', id).execute()
}

/** Locks a job that still has this claim. undefined: the claim expired, and another process has taken the job over. */
export function claimed(tx: Tx, { id }: JobRow, until: Date): Promise<JobRow | undefined> {
  return tx
    .selectFrom('due_work')
    .selectAll()
    .where('id', '=', id)
    .where('claimed_until', '=', until)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends the claim of a job that was scheduled again during its call, so that it runs once more. */
export async function release(tx: Tx, { id }: JobRow): Promise<void> {
  await tx.updateTable('due_work').set({ claimed_until: null }).where('id', '=', id).execute()
}

/** Removes a job from the queue and, if its kind repeats, schedules the next occurrence. */
export async function remove(tx: Tx, { id, kind }: JobRow, { repeats }: Job, now: Date): Promise<void> {
  await tx.deleteFrom('due_work').where('id', '=', id).execute()
  if (repeats) await planNext(tx, kind, repeats, now)
}

/** Delays a job after a failure, longer each time. After its last try it becomes a dead letter: kept, but not run. */
export async function postpone(tx: Tx, row: JobRow, { tries = defaultTries, repeats }: Job, error: unknown, now: Date) {
  const attempts = row.attempts + 1
  const dead = attempts >= tries
  const seconds = Math.min(lastRetrySeconds, firstRetrySeconds * 2 ** Math.min(row.attempts, 20))
  await tx
    .updateTable('due_work')
    .set({
      attempts,
      last_error: (error instanceof Error ? error.message : String(error)).slice(0, 500),
      first_failed_at: row.first_failed_at ?? now,
      claimed_until: null,
      ...(dead ? { dead_at: now } : { due_at: new Date(now.getTime() + seconds * 1000) }),
    })
    .where('id', '=', row.id)
    .execute()
  // Later occurrences do not depend on the one that failed.
  if (dead && repeats) await planNext(tx, row.kind, repeats, now)
  return { kind: row.kind, subjectId: row.subject_id, attempts, dead }
}
