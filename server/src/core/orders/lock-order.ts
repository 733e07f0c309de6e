import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { OrderRow } from '../system/events'
import { kindsPaidByOwner } from '../system/order-kinds'

/**
 * Locks an order before anything of it is changed. To avoid deadlocks all commands lock in one order: jobs, order,
 * payments, stocks by SKU id, products by id, coupons by id. Jobs come first because a running job holds its row from
 * the start. An order that another one paid for comes before that one.
 *
 * With `customerId`: only an order that its owner pays for, since an order names its price.
 */
export async function lockOrder(tx: Tx, orderId: string, customerId?: string): Promise<OrderRow> {
  let query = tx.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate()
  if (customerId !== undefined)
    query = query.where('customer_id', '=', customerId).where('kind', 'in', kindsPaidByOwner)
  const order = await query.executeTakeFirst()
  if (!order) throw notFound('order')
  return order
}
