import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { moveLockedOrder } from './move-order'
import { isAllReceived, isReceivable } from './shipments-received'

interface Received {
  orderId: string
  shipmentId: string
  /** Set for an order that its owner pays for: `not_found` for anybody else's. */
  customerId?: string
}

/** The owner says that one shipment arrived. With the last one of an order that was shipped completely, the order is received. */
export async function receiveShipment(
  tx: Tx,
  { orderId, shipmentId, customerId }: Received,
  context: Context,
): Promise<void> {
  const { now, jobs, registry } = context
  // Jobs are locked before orders.
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId, customerId)
  const shipment = await tx
    .updateTable('shipments')
    .set((eb) => ({ received_at: eb.fn.coalesce('received_at', eb.val(now)) }))
    .where('id', '=', shipmentId)
    .where('order_id', '=', orderId)
    .returning('id')
    .executeTakeFirst()
  if (!shipment) throw notFound('shipment')
  if (!isReceivable(order)) {
    throw new Problem('order_state_conflict', `nothing of an order that is ${order.state} is to be received`)
  }
  const held = await registry.heldBy(tx, order, 'confirm_receipt', now)
  if (held) throw held
  if (order.state !== 'to_receive') return
  if (await isAllReceived(tx, orderId)) {
    await moveLockedOrder(tx, order, { orderId, transition: 'confirm_receipt' }, context)
  } else if (order.confirms_at) {
    await jobs.schedule(tx, 'confirm_order', orderId, order.confirms_at)
  }
}
