import type { Tx } from '../../platform/database/db'

/**
 * Closes an order's pending payments, which are not needed any more. Their jobs (`follow_payment`) close them at the provider
 * as well; if one was paid meanwhile, it is settled and refunded.
 */
export async function closePendingPayments(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'closed', settled_at: now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .execute()
}
