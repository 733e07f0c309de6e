import type { JobQueue } from '../system/system'

/** Work as rows of `due_work`, written in the transaction of its cause. */
export const jobQueue: JobQueue = {
  async schedule(tx, kind, subjectId, dueAt) {
    await tx
      .insertInto('due_work')
      .values({ kind, subject_id: subjectId, due_at: dueAt })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'subject_id']).doUpdateSet((eb) => ({
          due_at: dueAt,
          attempts: 0,
          last_error: null,
          first_failed_at: null,
          dead_at: null,
          // A claim stays, because two calls must not run at once. The count tells the caller to keep the job.
          scheduled: eb('due_work.scheduled', '+', 1),
        })),
      )
      .execute()
  },
  async cancel(tx, kind, subjectId) {
    await tx
      .deleteFrom('due_work')
      .where('kind', '=', kind)
      .where('subject_id', '=', subjectId)
      .where('claimed_until', 'is', null)
      .execute()
  },
}
