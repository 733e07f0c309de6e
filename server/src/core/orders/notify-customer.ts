import type { Tx } from '../../platform/database/db'
import { notify } from '../notices/notify'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'

/** Tells the customer of a plain order that a shipment left. Other kinds of order have notices of their own. */
export async function notifyOfShipment(tx: Tx, order: OrderRow, shipmentId: string, context: Context): Promise<void> {
  if (order.kind !== 'plain') return
  const pieces = await tx
    .selectFrom('shipment_lines as s')
    .innerJoin('order_lines as l', (join) => join.onRef('l.sku_id', '=', 's.sku_id').on('l.order_id', '=', order.id))
    .select(['l.title', 's.quantity'])
    .where('s.shipment_id', '=', shipmentId)
    .orderBy('l.position')
    .execute()
  const values = {
    who: '',
    title: pieces[0]?.title ?? order.number,
    count: pieces.reduce((all, { quantity }) => all + quantity, 0),
  }
  await notify(tx, { kind: 'order_shipped', customerId: order.customer_id, subjectId: order.id, values }, context)
}

/** Tells the customer of a plain order that a refund was paid. */
export async function notifyOfRefund(tx: Tx, order: OrderRow, refundId: string, context: Context): Promise<void> {
  if (order.kind !== 'plain') return
  const { amount_fen: amountFen } = await tx
    .selectFrom('refunds')
    .select('amount_fen')
    .where('id', '=', refundId)
    .executeTakeFirstOrThrow()
  const { title } = await tx
    .selectFrom('order_lines')
    .select('title')
    .where('order_id', '=', order.id)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  const values = { who: '', title, count: 1, amountFen }
  await notify(tx, { kind: 'order_refunded', customerId: order.customer_id, subjectId: order.id, values }, context)
}
