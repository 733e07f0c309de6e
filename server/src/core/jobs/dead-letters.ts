import { type DeadLetter, limits, type PageOf } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { JobRow } from './job-rows'

interface Page {
  cursor?: string | undefined
  limit?: number | undefined
}

/** The dead letters, latest first. */
export async function listDeadLetters(
  db: Db,
  { cursor, limit = limits.pageDefault }: Page,
): Promise<PageOf<DeadLetter>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('due_work')
    .selectAll()
    .where('dead_at', 'is not', null)
    .orderBy('dead_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('dead_at', 'id', { at: from.at, id: String(rowIdOf(from.id) ?? 0) }))
  const { page, nextCursor } = cutPage((await query.execute()).map(viewLetter), limit, (letter) => ({
    at: new Date(letter.lastFailedAt),
    id: letter.id,
  }))
  return { items: page, nextCursor }
}

/**
 * Puts a dead letter back into the queue, due now. Its attempts still count, so if it fails again it is a dead letter at
 * once, and whoever retried it sees that. Answers it as it was.
 */
export async function retryDeadLetter(tx: Tx, id: string, now: Date): Promise<DeadLetter> {
  const row = await tx
    .selectFrom('due_work')
    .selectAll()
    .where('id', '=', rowIdOf(id) ?? 0)
    .where('dead_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('dead letter')
  await tx.updateTable('due_work').set({ dead_at: null, due_at: now }).where('id', '=', row.id).execute()
  return viewLetter(row)
}

/** `job_12` is row 12; undefined for what is no such id. */
function rowIdOf(id: string): number | undefined {
  const [, digits] = /^job_(\d{1,15})$/.exec(id) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function viewLetter({ id, kind, subject_id, attempts, last_error, first_failed_at, dead_at }: JobRow): DeadLetter {
  if (!first_failed_at || !dead_at) throw new Error(`job ${id} is no dead letter`)
  return {
    id: `job_${id}`,
    kind,
    subjectId: subject_id,
    attempts,
    error: last_error ?? '',
    firstFailedAt: first_failed_at.toISOString(),
    lastFailedAt: dead_at.toISOString(),
  }
}
