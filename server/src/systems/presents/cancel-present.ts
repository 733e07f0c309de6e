import { presentLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'

/** A present whose order died unpaid. The order's lock is held, and its guard has let one caller through. */
export async function cancelPresent(tx: Tx, orderId: string, how: 'cancel' | 'lapse', now: Date): Promise<void> {
  const { from, to } = presentLifeCycle.transitions[how]
  await tx
    .updateTable('presents')
    .set({ state: to, closed_at: now })
    .where('order_id', '=', orderId)
    .where('state', 'in', from)
    .execute()
}
