import type { QueryCreator } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
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
  const order = await orderLock(tx, orderId, customerId).executeTakeFirst()
  if (!order) throw notFound('order')
  return order
}

/** The same lock as part of a statement, which takes it before it writes what it selects from this. */
export function orderLock(tx: QueryCreator<Database>, orderId: string, customerId?: string) {
  const lock = tx.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate()
  return customerId === undefined
    ? lock
    : lock.where('customer_id', '=', customerId).where('kind', 'in', kindsPaidByOwner)
}
