import type { Upload } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { readSetting } from '../settings/read-setting'
import type { Reader } from '../system/parts'
import { fileLink } from './file-link'
import { uploadSetting } from './upload-setting'

type Row = Selectable<Database['uploads']>

/** An upload of this customer that is not being deleted. */
export async function ownUpload(db: Db, id: string, customerId: string, now: Date): Promise<Upload> {
  const row = await db
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('state', 'in', shown)
    .executeTakeFirst()
  const [view] = row ? await viewsOf(db, [row], { isOwner: true, now }) : []
  if (!view) throw notFound('upload')
  return view
}

/**
 * What is attached to each of these subjects, in its order, by their ids. Who uploaded it sees it while it is checked, all
 * others once it is good.
 */
export async function uploadsOf(
  db: Db,
  kind: string,
  subjectIds: readonly string[],
  reader: Reader,
): Promise<Map<string, Upload[]>> {
  const bySubject = new Map<string, Upload[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return bySubject
  const rows = await db
    .selectFrom('uploads')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', subjectIds)
    .where('state', 'in', shown)
    .orderBy('position')
    .execute()
  const views = await viewsOf(db, rows, reader)
  for (const [index, view] of views.entries()) bySubject.get(rows[index]?.subject_id ?? '')?.push(view)
  return bySubject
}

const shown = ['checking', 'good', 'refused'] as const

async function viewsOf(db: Db, rows: readonly Row[], reader: Reader): Promise<Upload[]> {
  if (rows.length === 0) return []
  const { linkMinutes } = await readSetting(db, uploadSetting, reader.now)
  const videos = rows.filter((row) => row.kind === 'video').map((row) => row.id)
  const posters =
    videos.length === 0
      ? []
      : await db
          .selectFrom('uploads')
          .selectAll()
          .where('subject_kind', '=', 'upload')
          .where('subject_id', 'in', videos)
          .execute()
  return rows.map((row) => {
    const poster = posters.find((one) => one.subject_id === row.id)
    // The content check looks at pictures only, so a video is as good as its poster.
    const state = row.state === 'good' && poster?.state === 'checking' ? 'checking' : (row.state as Upload['state'])
    const isSeen = state === 'good' || (state === 'checking' && reader.isOwner)
    const linkTo = (file: Row) => fileLink(file, { now: reader.now, linkMinutes })
    return {
      id: row.id,
      kind: row.kind,
      state,
      url: isSeen ? linkTo(row) : null,
      posterUrl: isSeen && poster ? linkTo(poster) : null,
      width: row.width,
      height: row.height,
      durationMs: row.duration_ms,
      createdAt: row.created_at.toISOString(),
    }
  })
}
