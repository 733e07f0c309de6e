import { lockOrder } from '../../core/orders/lock-order'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { afterSaleSetting } from './after-sale-setting'
import { endOpenApplication } from './open-application'

type End = { orderId: string } & ({ transition: 'withdraw' } | { transition: 'refuse'; answer: string })

/** Refuses or withdraws an application: the order continues, and its owner has at least some days to confirm receipt. */
export async function endWithoutRefund(tx: Tx, end: End, { now, jobs }: Context): Promise<void> {
  const order = await lockOrder(tx, end.orderId)
  await endOpenApplication(tx, end, now)
  if (order.state !== 'to_receive' || order.confirms_at === null) return
  const { graceDays } = await readSetting(tx, afterSaleSetting, now)
  const respite = new Date(now.getTime() + graceDays * dayMs)
  const confirmsAt = order.confirms_at > respite ? order.confirms_at : respite
  await tx.updateTable('orders').set({ confirms_at: confirmsAt }).where('id', '=', order.id).execute()
  await jobs.schedule(tx, 'confirm_order', order.id, confirmsAt)
}
