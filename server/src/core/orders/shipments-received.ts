import type { Tx } from '../../platform/database/db'

/** Whether its owner has received each shipment of an order so far. */
export async function isAllReceived(tx: Tx, orderId: string): Promise<boolean> {
  const missing = await tx
    .selectFrom('shipments')
    .select('id')
    .where('order_id', '=', orderId)
    .where('received_at', 'is', null)
    .executeTakeFirst()
  return missing === undefined
}

/** Whoever received an order has received its shipments. */
export async function receiveAllShipments(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx
    .updateTable('shipments')
    .set({ received_at: now })
    .where('order_id', '=', orderId)
    .where('received_at', 'is', null)
    .execute()
}
