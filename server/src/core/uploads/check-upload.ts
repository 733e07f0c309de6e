import type { UploadKind } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import type { Gateways, MediaNotice, MediaVerdict } from '../gateways/gateways'
import { readSetting } from '../settings/read-setting'
import type { Context, OutsideJob } from '../system/system'
import { fileLink } from './file-link'
import { fileNameOf } from './file-name'
import { uploadSetting } from './upload-setting'

/** Asked first after this, then each time twice as late. */
const firstAskMs = 5_000
/** WeChat answers within 30 minutes; after that it is submitted anew, because the notice may be lost. */
const givenUpMs = 60 * minuteMs

interface Unchecked {
  id: string
  kind: UploadKind
  openid: string
  path: string
  /** undefined: not submitted yet. */
  submitted: { reference: string; at: Date; isOverdue: boolean } | undefined
}

type Answer = { reference: string } | { verdict: MediaVerdict }

/** Submits an upload to the content check; then asks for the verdict, unless a notice brings it first. */
export const checkUpload: OutsideJob<Unchecked, Answer> = {
  async prepare(tx, id, { now }) {
    const row = await tx
      .selectFrom('uploads')
      .innerJoin('customers', 'customers.id', 'customer_id')
      .select(['uploads.id', 'kind', 'openid', 'link_secret', 'check_reference', 'submitted_at'])
      .where('uploads.id', '=', id)
      .where('state', '=', 'checking')
      .executeTakeFirst()
    if (!row) return undefined
    const { check_reference: reference, submitted_at: at } = row
    const { linkMinutes } = await readSetting(tx, uploadSetting, now)
    return {
      id,
      kind: row.kind,
      openid: row.openid,
      // WeChat's check does not know WebP.
      path: `${fileLink(row, now, linkMinutes)}&format=jpeg`,
      submitted:
        reference === null || at === null
          ? undefined
          : { reference, at, isOverdue: now.getTime() - at.getTime() >= givenUpMs },
    }
  },
  call: callCheck,
  async record(tx, { prepared: { id, submitted }, answer }, { now, jobs }) {
    if ('verdict' in answer && answer.verdict !== 'pending') return settleCheck(tx, id, answer.verdict)
    const isNew = 'reference' in answer
    const waitedMs = isNew || !submitted ? 0 : now.getTime() - submitted.at.getTime()
    await jobs.schedule(tx, 'check_upload', id, new Date(now.getTime() + Math.max(firstAskMs, waitedMs)))
    if (isNew) await awaitVerdict(tx, id, { reference: answer.reference, at: now })
  },
}

async function callCheck(upload: Unchecked, { contentCheck, files }: Gateways): Promise<Answer> {
  if (upload.submitted) {
    const verdict = await contentCheck.ask(upload.submitted.reference)
    if (verdict !== 'pending' || !upload.submitted.isOverdue) return { verdict }
  }
  const { id, kind, openid, path } = upload
  const read = () => files.read(fileNameOf(upload))
  return { reference: await contentCheck.submit({ id, kind, openid, path, read }) }
}

async function awaitVerdict(tx: Tx, id: string, { reference, at }: { reference: string; at: Date }): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ check_reference: reference, submitted_at: at })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .execute()
}

/** The verdict of a check that was submitted under this reference. Does nothing where it is not awaited any more. */
export async function settleNotice(tx: Tx, { reference, verdict }: MediaNotice, { jobs }: Context): Promise<void> {
  const row = await tx.selectFrom('uploads').select('id').where('check_reference', '=', reference).executeTakeFirst()
  if (!row) return
  await jobs.cancel(tx, 'check_upload', row.id)
  await settleCheck(tx, row.id, verdict)
}

/** Once. A video is refused with its poster. */
async function settleCheck(tx: Tx, id: string, verdict: 'good' | 'refused'): Promise<void> {
  const settled = await tx
    .updateTable('uploads')
    .set({ state: verdict, check_reference: null })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .returning(['subject_kind', 'subject_id'])
    .executeTakeFirst()
  if (verdict !== 'refused' || settled?.subject_kind !== 'upload') return
  await tx
    .updateTable('uploads')
    .set({ state: 'refused', check_reference: null })
    .where('id', '=', settled.subject_id ?? '')
    .where('state', 'in', ['checking', 'good'])
    .execute()
}
