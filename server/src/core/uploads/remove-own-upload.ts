import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'

/** Somebody removes what they uploaded and have not used. */
export async function removeOwnUpload(
  tx: Tx,
  id: string,
  { customerId, context }: { customerId: string; context: Context },
): Promise<void> {
  const row = await tx
    .selectFrom('uploads')
    .select('subject_id')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('state', '<>', 'clearing')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('upload')
  if (row.subject_id !== null) throw new Problem('upload_unusable', 'the upload is in use')
  await tx.updateTable('uploads').set({ state: 'clearing' }).where('id', '=', id).execute()
  await context.jobs.schedule(tx, 'remove_upload', id, context.now)
}
