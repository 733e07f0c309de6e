import type { Upload } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { Context } from '../system/system'
import { attachUploads } from './attach-uploads'
import { ownUpload } from './upload-views'

interface StoredUpload {
  id: string
  customerId: string
  posterId: string | undefined
}

/** The file is stored: from now on its owner may use it, and it is checked. */
export async function finishUpload(
  tx: Tx,
  { id, customerId, posterId }: StoredUpload,
  { now, jobs }: Context,
): Promise<Upload> {
  await jobs.schedule(tx, 'check_upload', id, now)
  const stored = await tx
    .updateTable('uploads')
    .set({ state: 'checking' })
    .where('id', '=', id)
    .where('state', '=', 'storing')
    .returning('id')
    .executeTakeFirst()
  // Storing took so long that it was cleared as an orphan.
  if (!stored) throw notFound('upload')
  if (posterId !== undefined) {
    await attachUploads(tx, { pictureIds: [posterId], customerId, subject: { kind: 'upload', id } })
  }
  return ownUpload(tx, id, customerId, now)
}
