import type { UploadKind } from '@haoli/contract'
import type { OutsideJob } from '../system/system'
import { fileNameOf } from './file-name'
import { releaseUploads } from './release-uploads'

/** First the file, then the row: a process that dies between them leaves a row, and the job runs again. */
export const removeUpload: OutsideJob<{ id: string; kind: UploadKind }, void> = {
  prepare: (tx, id) =>
    tx
      .selectFrom('uploads')
      .select(['id', 'kind'])
      .where('id', '=', id)
      .where('state', '=', 'clearing')
      .executeTakeFirst(),
  call: (upload, { files }) => files.remove(fileNameOf(upload)),
  async record(tx, { prepared: { id, kind } }, context) {
    await context.jobs.cancel(tx, 'check_upload', id)
    if (kind === 'video') await releaseUploads(tx, { kind: 'upload', id }, context)
    await tx.deleteFrom('uploads').where('id', '=', id).execute()
  },
}
