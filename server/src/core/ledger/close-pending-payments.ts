import type { Tx } from '../../platform/database/db'

/** The order needs no payment any more. A late success of a closed payment is settled all the same, and given back. */
export async function closePendingPayments(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'closed', settled_at: now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .execute()
}
