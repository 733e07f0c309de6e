import { limits } from '@haoli/contract'
import type { DueWork } from '../../core/jobs/jobs'
import { lockOrder } from '../../core/orders/move-order'
import type { Tx } from '../../deps'
import { endWaiting } from './waiting'

type End = { orderId: string } & ({ transition: 'withdraw' } | { transition: 'refuse'; answer: string })

/** Refused or withdrawn: the order goes on as if nothing had been asked, with some days at least for its owner. */
export async function goOn(tx: Tx, end: End, { now, due }: { now: Date; due: DueWork }): Promise<void> {
  const order = await lockOrder(tx, end.orderId)
  await endWaiting(tx, end, now)
  if (order.state !== 'to_receive' || order.confirms_at === null) return
  const respite = new Date(now.getTime() + limits.afterSaleGraceDays * 24 * 60 * 60 * 1000)
  const confirmsAt = order.confirms_at > respite ? order.confirms_at : respite
  await tx.updateTable('orders').set({ confirms_at: confirmsAt }).where('id', '=', order.id).execute()
  await due.schedule(tx, 'confirm_order', order.id, confirmsAt)
}
