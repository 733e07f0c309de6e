import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'

/** The subject is gone, and its uploads go with it. */
export async function releaseUploads(
  tx: Tx,
  subject: { kind: string; id: string },
  { now, jobs }: Context,
): Promise<void> {
  const released = await tx
    .updateTable('uploads')
    .set({ state: 'clearing' })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .returning('id')
    .execute()
  for (const { id } of released) await jobs.schedule(tx, 'remove_upload', id, now)
}
