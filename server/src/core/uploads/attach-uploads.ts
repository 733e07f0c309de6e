import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

interface Attachment {
  /** In the order in which they are shown. */
  ids: readonly string[]
  /** Who uploaded them. */
  customerId: string
  subject: { kind: string; id: string }
}

/**
 * Attaches pictures of a customer to a subject, each only once: from then on they are kept as long as the subject. Throws
 * `not_found` for what is somebody else's, and `upload_unusable` for what is attached already, refused, or a video.
 */
export async function attachPictures(tx: Tx, { ids, customerId, subject }: Attachment): Promise<void> {
  if (ids.length === 0) return
  // In one order, so that two commands that name the same uploads wait for each other.
  const mine = await tx
    .selectFrom('uploads')
    .select('id')
    .where('id', 'in', ids)
    .where('customer_id', '=', customerId)
    .where('state', 'in', ['checking', 'good', 'refused'])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (mine.length !== new Set(ids).size) throw notFound('upload')
  const { rows } = await sql`
    update uploads set subject_kind = ${subject.kind}, subject_id = ${subject.id}, position = wanted.ordinality - 1
    from unnest(${ids as string[]}::text[]) with ordinality as wanted (id, ordinality)
    where uploads.id = wanted.id and subject_id is null and kind = 'picture' and state in ('checking', 'good')
    returning uploads.id`.execute(tx)
  if (rows.length !== ids.length) {
    throw new Problem('upload_unusable', 'one of the uploads is used already, was refused, or is no picture')
  }
}
