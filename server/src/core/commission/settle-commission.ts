import { commissionLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { lockOrder } from '../orders/lock-order'
import { noteSettlement } from '../promoter-news/note-news'
import { readSetting } from '../settings/read-setting'
import type { OrderRow } from '../system/events'
import type { Context, JobHandler } from '../system/system'
import { commissionSetting } from './commission-setting'

/** An order is completed: its commission settles some days later, by a job. */
export async function scheduleSettlement(tx: Tx, order: OrderRow, { now, jobs }: Context): Promise<void> {
  const { settleDays } = await readSetting(tx, commissionSetting, now)
  const settlesAt = new Date(now.getTime() + settleDays * dayMs)
  const waiting = await tx
    .updateTable('commissions')
    .set({ settles_at: settlesAt })
    .where('order_id', '=', order.id)
    .where('settles_at', 'is', null)
    .returning('id')
    .execute()
  if (waiting.length > 0) await jobs.schedule(tx, 'settle_commission', order.id, settlesAt)
}

/**
 * Settles what an order has earned, unless a system holds it: while an after-sale is open it is asked again a day later. A refund
 * and a settlement take turns by the order's lock, and by those of its commissions.
 */
export const settleCommission: JobHandler = async (tx, orderId, context) => {
  const { now, jobs, registry } = context
  const order = await lockOrder(tx, orderId)
  if (await registry.heldBy(tx, order, 'settle', now)) {
    const later = new Date(now.getTime() + dayMs)
    await tx.updateTable('commissions').set({ settles_at: later }).where('order_id', '=', orderId).execute()
    return jobs.schedule(tx, 'settle_commission', orderId, later)
  }
  await tx.selectFrom('commissions').select('id').where('order_id', '=', orderId).orderBy('id').forUpdate().execute()
  const { from, to } = commissionLifeCycle.transitions.settle
  await tx
    .updateTable('commission_lines')
    .set({ state: to, settled_at: now })
    .where('commission_id', 'in', (eb) => eb.selectFrom('commissions').select('id').where('order_id', '=', orderId))
    .where('state', 'in', from)
    .execute()
  await noteSettlement(tx, orderId, now)
}
