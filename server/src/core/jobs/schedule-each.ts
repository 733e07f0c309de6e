import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

/**
 * Schedules a job for each row of a select of subjects, due now. Each runs in a transaction of its own, so what is wrong with one
 * stops no other. A subject whose job waits already is left, and so is a dead letter: a person looks at that.
 */
export async function scheduleEach(tx: Tx, kind: string, subjects: RawBuilder<unknown>, now: Date): Promise<void> {
  await sql`
    insert into due_work (kind, subject_id, due_at)
    select ${kind}::text, subject, ${now}::timestamptz from (${subjects}) as wanted (subject)
    on conflict (kind, subject_id) do nothing`.execute(tx)
}
