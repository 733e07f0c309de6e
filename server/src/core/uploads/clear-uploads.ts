import { sql } from 'kysely'
import { hourMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { JobHandler } from '../system/system'
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
    update uploads set state = 'clearing' where id in (
      select id from uploads
      where created_at <= ${oldest} and (subject_id is null or state = 'refused') and state <> 'clearing'
      order by created_at limit ${atOnce} for update skip locked)
    returning id`.execute(tx)
  for (const { id } of rows) await context.jobs.schedule(tx, 'remove_upload', id, context.now)
  if (rows.length === atOnce) await context.jobs.schedule(tx, 'clear_uploads', occurrence, context.now)
}
