import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../deps'
import { Problem } from '../../platform/problem'
import type { DueWork } from '../jobs/jobs'
import { moveOrder } from './move-order'

/** Closes orders that nobody paid and confirms those that nobody complained about, when their time has come. */
export function handleOrderDueWork(due: DueWork): void {
  due.handle('close_order', (tx, orderId, now) => moveIfStill(tx, due, { orderId, transition: 'close', now }))
  due.handle('confirm_order', (tx, orderId, now) => moveIfStill(tx, due, { orderId, transition: 'auto_confirm', now }))
}

type Due = { orderId: string; transition: OrderTransition; now: Date }

/** The order may have gone on at the very moment its time ran out: then there is nothing left to do. */
async function moveIfStill(tx: Tx, due: DueWork, move: Due): Promise<void> {
  try {
    await moveOrder(tx, { ...move, due })
  } catch (error) {
    if (error instanceof Problem && error.code === 'order_state_conflict') return
    throw error
  }
}
