import type { Tx } from '../../platform/database/db'

/** Closes an order's open payments, which are not needed any more. If one succeeds later, it is settled and refunded. */
export async function closePendingPayments(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'closed', settled_at: now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .execute()
}
