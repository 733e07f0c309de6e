import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Context, JobHandler } from '../system/system'
import { moveOrder } from './move-order'

/** Closes orders that nobody paid and confirms those that nobody complained about, when their time has come. */
export const orderJobs: Record<string, JobHandler> = {
  close_order: (tx, orderId, context) => moveIfPossible(tx, orderId, 'close', context),
  confirm_order: (tx, orderId, context) => moveIfPossible(tx, orderId, 'auto_confirm', context),
}

/** The order may have gone on at the very moment its time ran out, or be held: then there is nothing to do now. */
async function moveIfPossible(tx: Tx, orderId: string, transition: OrderTransition, context: Context): Promise<void> {
  try {
    await moveOrder(tx, { orderId, transition }, context)
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return
    throw error
  }
}
