import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { OrderRow } from '../system/events'
import { kindsPaidByOwner } from '../system/order-kinds'

/**
 * Locks an order before anything of it is touched. Everybody takes first the order's jobs, if at all, then the order,
 * payments, stocks by SKU id, products by id, coupons by id: so no two of them wait for each other. Jobs come first because
 * whoever does one holds its row from the start. An order that another one paid for comes before that one.
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
