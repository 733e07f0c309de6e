import type { NoticeValues, OrderNotice } from '@haoli/contract'
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
  const title = await titleOf(tx, order.id)
  const values = { who: '', title, count: 1, amountFen }
  await notify(tx, { kind: 'order_refunded', customerId: order.customer_id, subjectId: order.id, values }, context)
}

type Waiting = Extract<OrderNotice, 'order_late' | 'order_delayed' | 'order_waybill_corrected' | 'order_repriced'>

/** Tells the customer of a plain order what came between its placing and its arrival. */
export async function notifyOfWaiting(
  tx: Tx,
  kind: Waiting,
  { order, values = {} }: { order: OrderRow; values?: Partial<NoticeValues> },
  context: Context,
): Promise<void> {
  if (order.kind !== 'plain') return
  const told = { who: '', title: await titleOf(tx, order.id), count: 1, ...values }
  await notify(tx, { kind, customerId: order.customer_id, subjectId: order.id, values: told }, context)
}

async function titleOf(tx: Tx, orderId: string): Promise<string> {
  const { title } = await tx
    .selectFrom('order_lines')
    .select('title')
    .where('order_id', '=', orderId)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  return title
}
