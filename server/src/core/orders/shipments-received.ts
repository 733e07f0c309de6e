import type { OrderState } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'

/** Something of the order is on its way. */
export const isReceivable = ({ state }: { state: OrderState }): boolean =>
  state === 'part_shipped' || state === 'to_receive'

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
