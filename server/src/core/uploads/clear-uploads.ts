import type { UploadKind } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { readSetting } from '../settings/read-setting'
import type { Context, JobHandler, OutsideJob } from '../system/system'
import { fileNameOf } from './file-name'
import { uploadSetting } from './upload-setting'

/** Uploads that one transaction takes at most. */
const atOnce = 500

/**
 * Finds the uploads that nothing needs: attached to nothing for some hours, also where storing them never ended, or refused
 * by the content check. Each is deleted by a job of its own.
 */
export const clearUploads: JobHandler = async (tx, occurrence, context) => {
  const { orphanHours } = await readSetting(tx, uploadSetting, context.now)
  const oldest = new Date(context.now.getTime() - orphanHours * hourMs)
  const { rows } = await sql<{ id: string }>`
    update uploads set state = 'clearing', check_reference = null where id in (
      select id from uploads
      where created_at <= ${oldest} and (subject_id is null or state = 'refused') and state <> 'clearing'
      order by created_at limit ${atOnce} for update skip locked)
    returning id`.execute(tx)
  for (const { id } of rows) await context.jobs.schedule(tx, 'remove_upload', id, context.now)
  if (rows.length === atOnce) await context.jobs.schedule(tx, 'clear_uploads', occurrence, context.now)
}

/** The subject is gone, and its uploads go with it. */
export async function releaseUploads(
  tx: Tx,
  subject: { kind: string; id: string },
  { now, jobs }: Context,
): Promise<void> {
  const released = await tx
    .updateTable('uploads')
    .set({ state: 'clearing', check_reference: null })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .returning('id')
    .execute()
  for (const { id } of released) await jobs.schedule(tx, 'remove_upload', id, now)
}

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
  await tx.updateTable('uploads').set({ state: 'clearing', check_reference: null }).where('id', '=', id).execute()
  await context.jobs.schedule(tx, 'remove_upload', id, context.now)
}

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
  async record(tx, { prepared }, context) {
    if (prepared.kind === 'video') await releaseUploads(tx, { kind: 'upload', id: prepared.id }, context)
    await tx.deleteFrom('uploads').where('id', '=', prepared.id).execute()
  },
}
