import { presentLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'

/** Cancels a present whose order was cancelled or closed unpaid. The caller holds the order's lock. */
export async function cancelPresent(tx: Tx, orderId: string, how: 'cancel' | 'lapse', now: Date): Promise<void> {
  const { from, to } = presentLifeCycle.transitions[how]
  await tx
    .updateTable('presents')
    .set({ state: to, closed_at: now })
    .where('order_id', '=', orderId)
    .where('state', 'in', from)
    .execute()
}
