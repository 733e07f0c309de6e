import { randomBytes } from 'node:crypto'
import type { UploadKind } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'
import type { Context } from '../system/system'
import { refuseFullAccount } from './refuse-full-account'
import type { StoredFile } from './stored-file'

interface NewUpload {
  customerId: string
  file: StoredFile
  /** Of a video: the picture that is shown before it plays. */
  posterId: string | undefined
}

/** Writes the row before the file is stored: whatever fails afterwards, the file is found and deleted by its row. */
export async function beginUpload(
  tx: Tx,
  { customerId, file, posterId }: NewUpload,
  { now }: Context,
): Promise<{ id: string; kind: UploadKind }> {
  await lockCustomer(tx, customerId)
  if (posterId !== undefined) await refuseUnusablePoster(tx, posterId, customerId)
  // Again, now that no other upload of this customer begins.
  await refuseFullAccount(tx, customerId, now)
  const id = newId('upload')
  await tx
    .insertInto('uploads')
    .values({
      id,
      customer_id: customerId,
      kind: file.kind,
      state: 'storing',
      size_bytes: file.bytes.length,
      width: file.width,
      height: file.height,
      duration_ms: file.durationMs,
      link_secret: randomBytes(16),
      created_at: now,
    })
    .execute()
  return { id, kind: file.kind }
}

/** So that no file is stored in vain; `attachUploads` decides again when it is. */
async function refuseUnusablePoster(tx: Tx, id: string, customerId: string): Promise<void> {
  const poster = await tx
    .selectFrom('uploads')
    .select(['kind', 'state', 'subject_id'])
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('state', 'in', ['checking', 'good', 'refused'])
    .executeTakeFirst()
  const param = '/posterId'
  if (!poster) throw new Problem('not_found', 'no such upload', { param })
  if (poster.subject_id !== null || poster.kind !== 'picture' || poster.state === 'refused') {
    throw new Problem('upload_unusable', 'the poster is used already, was refused, or is no picture', { param })
  }
}
