import { type NoticeKind, presentPages } from '@haoli/contract'
import type { DueWork } from '../../core/jobs/jobs'
import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import { wordsOf } from './notice-words'
import type { PresentRow } from './present-rows'

type ToGiver = Exclude<NoticeKind, 'present_shipped'>
type About = { present: Pick<PresentRow, 'id' | 'giver_id' | 'order_id'> } & (
  | { kind: ToGiver; by: string }
  | { kind: ToGiver; parcels: number }
  | { kind: 'present_shipped'; recipientId: string; parcelId: string }
)

/**
 * Tells somebody what became of a present: written down together with it, sent by due work once it is committed. Nobody is
 * told of what did not happen, and no claim fails because a message could not be sent.
 */
export async function tell(tx: Tx, about: About, { now, due }: { now: Date; due: DueWork }): Promise<void> {
  const { kind, present } = about
  const { title } = await tx
    .selectFrom('order_lines')
    .select('title')
    .where('order_id', '=', present.order_id)
    .executeTakeFirstOrThrow()
  const who = 'parcels' in about ? '' : await nicknameOf(tx, 'by' in about ? about.by : present.giver_id)
  const text = wordsOf[kind]({ who, title, parcels: 'parcels' in about ? about.parcels : 1 })
  const id = newId('message')
  const [customerId, page] =
    about.kind === 'present_shipped'
      ? [about.recipientId, `${presentPages.received}?id=${about.parcelId}`]
      : [present.giver_id, `${presentPages.given}?id=${present.id}`]
  await tx
    .insertInto('messages')
    .values({ id, kind, customer_id: customerId, present_id: present.id, text, page, state: 'due', created_at: now })
    .execute()
  await due.schedule(tx, 'send_message', id, now)
}

async function nicknameOf(tx: Tx, customerId: string): Promise<string> {
  const { nickname } = await tx
    .selectFrom('customers')
    .select('nickname')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  return nickname
}
