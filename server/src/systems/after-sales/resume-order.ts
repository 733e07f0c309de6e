import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { Case } from './after-sale-rows'

/**
 * An after-sale has ended, or is still open and its lock took the order's job away. An order on its way counts as received by
 * itself, no sooner than some days after the end, so that waiting for an answer costs its owner nothing.
 */
export async function resumeOrder(tx: Tx, { order, setting }: Case, { now, jobs }: Context): Promise<void> {
  if (order.state !== 'to_receive' || order.confirms_at === null) return
  const respite = new Date(now.getTime() + setting.graceDays * dayMs)
  const confirmsAt = order.confirms_at > respite ? order.confirms_at : respite
  await tx.updateTable('orders').set({ confirms_at: confirmsAt }).where('id', '=', order.id).execute()
  await jobs.schedule(tx, 'confirm_order', order.id, confirmsAt)
}
