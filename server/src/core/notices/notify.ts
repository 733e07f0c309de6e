import type { NoticeKind } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { NoticeValues } from '../system/parts'
import type { Context } from '../system/system'

interface NewNotice {
  kind: NoticeKind
  customerId: string
  /** What it is about: the page of the notice opens it. */
  subjectId: string
  values: NoticeValues
}

/**
 * Creates a notice in the transaction of what it is about; a job sends it after the commit. So a rolled back change sends
 * nothing, and no change fails because a notice could not be sent.
 */
export async function notify(
  tx: Tx,
  { kind, customerId, subjectId, values }: NewNotice,
  { now, jobs, registry }: Context,
): Promise<void> {
  const notice = registry.notice(kind)
  const id = newId('message')
  const words = { text: notice.text(values), page: notice.page(subjectId) }
  await tx
    .insertInto('messages')
    .values({ id, kind, customer_id: customerId, subject_id: subjectId, ...words, state: 'due', created_at: now })
    .execute()
  await jobs.schedule(tx, 'send_message', id, now)
}
