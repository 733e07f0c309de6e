import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Context, Job } from '../system/system'
import { moveOrder } from './move-order'

/** Closes unpaid orders and confirms the receipt of shipped ones when they are due. */
export const orderJobs: Record<string, Job> = {
  close_order: { lane: 'orders', run: (tx, orderId, context) => moveIfPossible(tx, orderId, 'close', context) },
  confirm_order: {
    lane: 'orders',
    run: (tx, orderId, context) => moveIfPossible(tx, orderId, 'auto_confirm', context),
  },
}

/** Does nothing where the order has moved meanwhile or a system holds it. */
async function moveIfPossible(tx: Tx, orderId: string, transition: OrderTransition, context: Context): Promise<void> {
  try {
    await moveOrder(tx, { orderId, transition }, context)
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return
    throw error
  }
}
