import { type QueryCreator, type RawBuilder, sql } from 'kysely'
import { keptListQuery } from '../../platform/database/kept-query'
import type { Database } from '../../platform/database/tables'
import type { JobQueue } from '../system/system'

/** Puts work into the queue, or moves it, as part of a statement. */
export const scheduling = (tx: QueryCreator<Database>, kind: string, subjectId: string, dueAt: Date) =>
  schedulingFrom(tx, kind, sql`select ${subjectId}::text, ${dueAt}::timestamptz`)

/** The same for each row of a select: its subject, and when it is due. */
export const schedulingFrom = (tx: QueryCreator<Database>, kind: string, work: RawBuilder<unknown>) =>
  tx
    .insertInto('due_work')
    .columns(['kind', 'subject_id', 'due_at'])
    .expression(sql`select ${kind}::text, * from (${work}) as work (subject_id, due_at)`)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject_id']).doUpdateSet((eb) => ({
        due_at: eb.ref('excluded.due_at'),
        attempts: 0,
        last_error: null,
        first_failed_at: null,
        dead_at: null,
        // A claim stays, because two calls must not run at once. The count tells the caller to keep the job.
        scheduled: eb('due_work.scheduled', '+', 1),
      })),
    )

/** Work as rows of `due_work`, written in the transaction of its cause. */
export const jobQueue: JobQueue = {
  async schedule(tx, kind, subjectId, dueAt) {
    await scheduling(tx, kind, subjectId, dueAt).execute()
  },
  async cancel(tx, kind, subjectId) {
    await tx
      .deleteFrom('due_work')
      .where('kind', '=', kind)
      .where('subject_id', '=', subjectId)
      .where('claimed_until', 'is', null)
      .execute()
  },
  async cancelAll(tx, work) {
    if (work.length > 0) await endAll(tx, {}, work)
  },
  async leaveToPerson(tx, kind, { subjectId, why, now }) {
    const dead = { last_error: why.slice(0, 500), dead_at: now, attempts: 1 }
    await tx
      .insertInto('due_work')
      .values({ kind, subject_id: subjectId, due_at: now, first_failed_at: now, ...dead })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'subject_id']).doUpdateSet((eb) => ({
          ...dead,
          attempts: eb('due_work.attempts', '+', 1),
          first_failed_at: eb.fn.coalesce('due_work.first_failed_at', eb.val(now)),
          // A call that is running must not remove the letter.
          scheduled: eb('due_work.scheduled', '+', 1),
        })),
      )
      .execute()
  },
}

// Looked up one after the other, by the index of kinds and subjects: as a join, all work that waits would be read.
const endAll = keptListQuery(
  (_db, _values: object, work: readonly { kind: string; subjectId: string }[]) => sql`
    with ended as materialized (
      select d.id
      from (values ${sql.join(work.map(({ kind, subjectId }) => sql`(${kind}::text, ${subjectId}::text)`))}) as w (kind, subject_id)
      cross join lateral (
        select id from due_work where kind = w.kind and subject_id = w.subject_id and claimed_until is null for update
      ) as d
    )
    delete from due_work where id = any (array(select id from ended))`,
)
