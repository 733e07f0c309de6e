import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Context, Job } from '../system/system'
import { moveOrder } from './move-order'
import { tellLateOrder, tellLateOrders } from './tell-late-orders'

/** Confirms the receipt of shipped orders when it is due, and tells of late ones. Unpaid ones are closed by `core/payments`. */
export const orderJobs: Record<string, Job> = {
  confirm_order: {
    lane: 'orders',
    run: (tx, orderId, context) => moveIfPossible(tx, orderId, 'auto_confirm', context),
  },
  tell_late_orders: { lane: 'notices', repeats: { everyMinutes: 10 }, run: tellLateOrders },
  tell_late_order: { lane: 'notices', run: tellLateOrder },
}

export const closeIfUnpaid = (tx: Tx, orderId: string, context: Context): Promise<void> =>
  moveIfPossible(tx, orderId, 'close', context)

/** Does nothing where the order has moved meanwhile or a system holds it. */
async function moveIfPossible(tx: Tx, orderId: string, transition: OrderTransition, context: Context): Promise<void> {
  try {
    await moveOrder(tx, { orderId, transition }, context)
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return
    throw error
  }
}
