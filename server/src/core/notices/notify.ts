import type { NoticeKind, NoticeValues } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Context } from '../system/system'

interface NewNotice {
  kind: NoticeKind
  customerId: string
  /** What it is about: the page of the notice opens it. */
  subjectId: string
  values: NoticeValues
}

/**
 * Puts a notice into the customer's inbox, in the transaction of what it is about; a job sends it after the commit, where
 * that is allowed. So a rolled back change sends nothing, and no change fails because a notice could not be sent.
 */
export async function notify(
  tx: Tx,
  { kind, customerId, subjectId, values }: NewNotice,
  { now, jobs, registry }: Context,
): Promise<void> {
  const notice = registry.notice(kind)
  const id = newId('message')
  const about = { subject_kind: notice.subject, subject_id: subjectId, page: notice.page(subjectId) }
  const [title] = notice.title
  const [text] = notice.text(values)
  const keywords = notice.keywords.map(({ name, type, value }) => ({ name, type, value: value(values) }))
  await tx
    .insertInto('messages')
    .values({
      id,
      kind,
      customer_id: customerId,
      ...about,
      title,
      text,
      keywords: JSON.stringify(keywords),
      told: JSON.stringify(values),
      state: 'due',
      created_at: now,
    })
    .execute()
  await jobs.schedule(tx, 'send_message', id, now)
}
