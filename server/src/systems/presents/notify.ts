import type { NoticeValues, PresentNotice } from '@haoli/contract'
import { notify } from '../../core/notices/notify'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { PresentRow } from './present-rows'

type ToRecipient = Extract<
  PresentNotice,
  'present_shipped' | 'present_late' | 'present_delayed' | 'present_waybill_corrected'
>
type ToGiver = Exclude<PresentNotice, ToRecipient | 'present_refunded'>
/** Who caused it, or how many parcels it is about. */
type Cause = { by: string } | { parcels: number }

/** Notifies the giver of what happened to a present. */
export async function notifyGiver(
  tx: Tx,
  kind: ToGiver,
  present: Pick<PresentRow, 'id' | 'giver_id' | 'order_id'>,
  cause: Cause,
  context: Context,
): Promise<void> {
  const who = 'by' in cause ? await nicknameOf(tx, cause.by) : ''
  const values = { who, title: await titleOf(tx, present.order_id), count: 'parcels' in cause ? cause.parcels : 1 }
  await notify(tx, { kind, customerId: present.giver_id, subjectId: present.id, values }, context)
}

/** Notifies the recipient of a parcel of what happens to its delivery. The giver is not told. */
export async function notifyRecipient(
  tx: Tx,
  kind: ToRecipient,
  { orderId, values = {} }: { orderId: string; values?: Partial<NoticeValues> },
  context: Context,
): Promise<void> {
  const parcel = await tx
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .select(['parcels.id', 'recipient_id', 'giver_id', 'presents.order_id'])
    .where('parcels.order_id', '=', orderId)
    .executeTakeFirst()
  if (!parcel?.recipient_id) return
  const about = { who: await nicknameOf(tx, parcel.giver_id), title: await titleOf(tx, parcel.order_id), count: 1 }
  const told = { ...about, ...values }
  await notify(tx, { kind, customerId: parcel.recipient_id, subjectId: parcel.id, values: told }, context)
}

/** Tells the giver that money of an accepted parcel came back: how much, and nothing of why. */
export async function notifyOfRefund(
  tx: Tx,
  { parcelId, refundId }: { parcelId: string; refundId: string },
  context: Context,
): Promise<void> {
  const parcel = await tx
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .select(['presents.id', 'giver_id', 'presents.order_id'])
    .where('parcels.id', '=', parcelId)
    .where('parcels.order_id', 'is not', null)
    .executeTakeFirst()
  if (!parcel) return
  const refund = await tx
    .selectFrom('refunds')
    .select('amount_fen')
    .where('id', '=', refundId)
    .executeTakeFirstOrThrow()
  const values = { who: '', title: await titleOf(tx, parcel.order_id), count: 1, amountFen: refund.amount_fen }
  const notice = { kind: 'present_refunded' as const, customerId: parcel.giver_id, subjectId: parcel.id, values }
  await notify(tx, notice, context)
}

async function titleOf(tx: Tx, orderId: string): Promise<string> {
  const { title } = await tx
    .selectFrom('order_lines')
    .select('title')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  return title
}

async function nicknameOf(tx: Tx, customerId: string): Promise<string> {
  const { nickname } = await tx
    .selectFrom('customers')
    .select('nickname')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  return nickname
}
