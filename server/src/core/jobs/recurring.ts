import type { Db } from '../../platform/database/db'
import { nextOccurrence, type Recurrence } from '../../platform/recurrence'
import type { Job } from '../system/system'

/**
 * Schedules the next occurrence after `now`, so several that were missed while no process ran are made up for once. The
 * subject is the time, and kind and subject are unique, so any number of processes schedule it once.
 */
export async function planNext(db: Db, kind: string, repeats: Recurrence, now: Date): Promise<void> {
  const at = nextOccurrence(repeats, now)
  await db
    .insertInto('due_work')
    .values({ kind, subject_id: at.toISOString(), due_at: at })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doNothing())
    .execute()
}

/** Schedules the kinds that repeat and are not scheduled yet, which are new in this release. */
export async function planAll(db: Db, jobs: ReadonlyMap<string, Job>, now: Date): Promise<void> {
  for (const [kind, { repeats }] of jobs) {
    if (!repeats) continue
    const planned = await db
      .selectFrom('due_work')
      .select('id')
      .where('kind', '=', kind)
      .where('dead_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (!planned) await planNext(db, kind, repeats, now)
  }
}
