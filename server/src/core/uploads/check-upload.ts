import type { UploadKind } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import type { Gateways, MediaVerdict } from '../gateways/gateways'
import { readSetting } from '../settings/read-setting'
import type { Context, OutsideJob } from '../system/system'
import { fileLink } from './file-link'
import { fileNameOf } from './file-name'
import { settleCheck } from './settle-check'
import { uploadSetting } from './upload-setting'

/** Asked first after this, then each time twice as late. */
const firstAskMs = 5_000
/** WeChat answers within 30 minutes; after that it is submitted anew, because the answer may be lost. */
const givenUpMs = 60 * minuteMs
/** How often it is submitted anew before it is left to a person. */
const mostRepeats = 5

interface Unchecked {
  id: string
  kind: UploadKind
  openid: string
  path: string
  /** undefined: not submitted yet. */
  submitted: { reference: string; at: Date } | undefined
  /** What to do unless there is a verdict. */
  next: 'wait' | 'submit' | 'give up'
}

type Answer = { reference: string } | { verdict: MediaVerdict }

/** Submits an upload to the content check; then asks for the verdict, unless it is told first (`settleCheckResult`). */
export const checkUpload: OutsideJob<Unchecked, Answer> = {
  async prepare(tx, id, { now }) {
    const row = await tx
      .selectFrom('uploads')
      .innerJoin('customers', 'customers.id', 'customer_id')
      .select(['uploads.id', 'kind', 'openid', 'link_secret', 'check_reference', 'submitted_at', 'submissions'])
      .where('uploads.id', '=', id)
      .where('state', '=', 'checking')
      .executeTakeFirst()
    if (!row) return undefined
    const { check_reference: reference, submitted_at: at } = row
    const { linkMinutes } = await readSetting(tx, uploadSetting, now)
    const submitted = reference === null || at === null ? undefined : { reference, at }
    return {
      id,
      kind: row.kind,
      openid: row.openid,
      // WeChat's check does not know WebP.
      path: fileLink(row, { now, linkMinutes, format: 'jpeg' }),
      submitted,
      next: nextStep(submitted, row.submissions, now),
    }
  },
  call: callCheck,
  async record(tx, { prepared: { id, submitted, next }, answer }, { now, jobs }) {
    if ('reference' in answer) {
      await jobs.schedule(tx, 'check_upload', id, new Date(now.getTime() + firstAskMs))
      const submission = {
        check_reference: answer.reference,
        submitted_at: now,
        submissions: sql<number>`submissions + 1`,
      }
      await tx.updateTable('uploads').set(submission).where('id', '=', id).where('state', '=', 'checking').execute()
    } else if (answer.verdict !== 'pending') {
      await settleCheck(tx, id, answer.verdict)
    } else if (next === 'give up') {
      await giveUp(tx, id, { now, jobs })
    } else {
      const waitedMs = submitted ? now.getTime() - submitted.at.getTime() : 0
      await jobs.schedule(tx, 'check_upload', id, new Date(now.getTime() + Math.max(firstAskMs, waitedMs)))
    }
  },
}

function nextStep(submitted: Unchecked['submitted'], submissions: number, now: Date): Unchecked['next'] {
  if (!submitted) return 'submit'
  if (now.getTime() - submitted.at.getTime() < givenUpMs) return 'wait'
  return submissions > mostRepeats ? 'give up' : 'submit'
}

/** Forgets when it was submitted, so that a person's retry submits it once more. A verdict that comes late is still taken. */
async function giveUp(tx: Tx, id: string, { now, jobs }: Pick<Context, 'now' | 'jobs'>): Promise<void> {
  const given = await tx
    .updateTable('uploads')
    .set({ submitted_at: null })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .returning('id')
    .executeTakeFirst()
  if (given)
    await jobs.leaveToPerson(tx, 'check_upload', { subjectId: id, why: 'the content check has no verdict', now })
}

async function callCheck(upload: Unchecked, { contentCheck, files }: Gateways): Promise<Answer> {
  if (upload.submitted) {
    const verdict = await contentCheck.ask(upload.submitted.reference)
    if (verdict !== 'pending' || upload.next !== 'submit') return { verdict }
  }
  const { id, kind, openid, path } = upload
  const read = () => files.read(fileNameOf(upload))
  return { reference: await contentCheck.submit({ id, kind, openid, path, read }) }
}
