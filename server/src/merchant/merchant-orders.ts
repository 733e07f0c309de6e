import { limits, type Order, type OrderState } from '@haoli/contract'
import type { Db } from '../deps'
import { viewOrder, viewOrders } from '../orders/order-views'
import { after, cutPage, readCursor } from '../orders/time-cursor'

export type MerchantOrder = Order & { customer: { id: string; nickname: string } }

interface List {
  state?: OrderState | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** Everybody's orders, newest first. */
export async function listMerchantOrders(
  db: Db,
  { state, limit = limits.pageDefault, cursor }: List,
  now: Date,
): Promise<{ items: MerchantOrder[]; nextCursor: string | null }> {
  const from = readCursor(cursor)
  let query = db
    .selectFrom('orders')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('state', '=', state)
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await withCustomers(db, await viewOrders(db, page, now)), nextCursor }
}

export async function viewMerchantOrder(db: Db, orderId: string, now: Date): Promise<MerchantOrder> {
  const [order] = await withCustomers(db, [await viewOrder(db, orderId, now)])
  if (!order) throw new Error(`order ${orderId} has no customer`)
  return order
}

async function withCustomers(db: Db, orders: readonly Order[]): Promise<MerchantOrder[]> {
  if (orders.length === 0) return []
  const ids = orders.map((order) => order.id)
  const customers = await db
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .select(['orders.id as orderId', 'customers.id', 'customers.nickname'])
    .where('orders.id', 'in', ids)
    .execute()
  return orders.flatMap((order) => {
    const customer = customers.find((one) => one.orderId === order.id)
    return customer ? [{ ...order, customer: { id: customer.id, nickname: customer.nickname } }] : []
  })
}
