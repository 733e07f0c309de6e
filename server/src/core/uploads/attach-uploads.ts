import { limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

interface Attachment {
  /** In the order in which they are shown. */
  pictureIds?: readonly string[]
  videoId?: string | undefined
  /** Who uploaded them. */
  customerId: string
  subject: { kind: string; id: string }
}

/**
 * Attaches uploads of a customer to a subject, each only once: from then on they are kept as long as the subject. Throws
 * `not_found` for what is somebody else's, and `upload_unusable` for what is attached already, refused, or not of the kind
 * that is wanted.
 */
export async function attachUploads(
  tx: Tx,
  { pictureIds = [], videoId, customerId, subject }: Attachment,
): Promise<void> {
  const wanted = pictureIds.map((id, position) => ({ id, kind: 'picture', position }))
  // A subject has one video, so all have the same place, which is after the pictures.
  if (videoId !== undefined) wanted.push({ id: videoId, kind: 'video', position: limits.picturesPerSubject })
  if (wanted.length === 0) return
  const ids = wanted.map(({ id }) => id)
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
    update uploads set subject_kind = ${subject.kind}, subject_id = ${subject.id}, position = wanted.position
    from jsonb_to_recordset(${JSON.stringify(wanted)}) as wanted (id text, kind text, position integer)
    where uploads.id = wanted.id and uploads.kind = wanted.kind
      and subject_id is null and state in ('checking', 'good')
    returning uploads.id`.execute(tx)
  if (rows.length !== ids.length) {
    throw new Problem('upload_unusable', 'one of the uploads is used already, was refused, or is of another kind')
  }
}
