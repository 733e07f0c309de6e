import { limits, type MerchantOrder, type Order, type OrderKind, type OrderState } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { MerchantOrderAdditions } from '../system/parts'
import { deliveriesOf, nothingYet } from './merchant-delivery'
import { type ViewContext, viewOrder, viewOrders } from './order-views'

interface List {
  state?: OrderState | undefined
  kind?: OrderKind | undefined
  limit?: number | undefined
  cursor?: string | undefined
  /** Members of the query that systems filter by. */
  filters: Record<string, string | undefined>
}

/** The orders of all customers, of every kind, newest first. */
export async function listMerchantOrders(
  db: Db,
  { state, kind, limit = limits.pageDefault, cursor, filters }: List,
  context: ViewContext,
): Promise<{ items: MerchantOrder[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('orders')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('state', '=', state)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  for (const [member, value] of Object.entries(filters)) {
    if (value !== undefined) query = query.where(context.registry.merchantOrderFilter(member, value))
  }
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await forMerchant(db, await viewOrders(db, page, context), context), nextCursor }
}

export async function viewMerchantOrder(db: Db, orderId: string, context: ViewContext): Promise<MerchantOrder> {
  const [order] = await forMerchant(db, [await viewOrder(db, orderId, context)], context)
  if (!order) throw new Error(`order ${orderId} has no customer`)
  return order
}

/** What is taken off of each of these lines, and who pays for it. */
const discountsOf = (db: Db, lineIds: readonly string[]): Promise<MerchantOrder['discounts']> =>
  db
    .selectFrom('discount_shares')
    .select(['subject_id as lineId', 'funder', 'payer', 'fen'])
    .where('subject_id', 'in', [...lineIds])
    .orderBy('funder')
    .execute()

/** Adds the customer, who pays for discounts, how its delivery goes, and what systems add to a merchant's order. */
async function forMerchant(db: Db, orders: readonly Order[], { registry, now }: ViewContext): Promise<MerchantOrder[]> {
  if (orders.length === 0) return []
  const ids = orders.map(({ id }) => id)
  const customers = await db
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .select(['orders.id as orderId', 'customers.id', 'nickname'])
    .where('orders.id', 'in', ids)
    .execute()
  const shares = await discountsOf(
    db,
    orders.flatMap(({ lines }) => lines.map(({ id }) => id)),
  )
  const deliveries = await deliveriesOf(db, ids)
  const byOrder = new Map(customers.map(({ orderId, ...customer }) => [orderId, customer]))
  const additions = await registry.merchantOrderAdditions(db, ids, { isOwner: false, now })
  return orders.flatMap((order) => {
    const customer = byOrder.get(order.id)
    const discounts = order.lines.flatMap(({ id }) => shares.filter(({ lineId }) => lineId === id))
    if (!customer) return []
    const delivery = deliveries.get(order.id) ?? nothingYet
    return [{ ...order, ...(additions.get(order.id) as MerchantOrderAdditions), ...delivery, customer, discounts }]
  })
}
