import { limits, type MerchantOrder, type Order, type OrderKind, type OrderState } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../deps'
import { after, cutPage, readCursor } from '../../platform/time-cursor'
import { latestAfterSales } from '../../systems/after-sales/after-sale-views'
import { viewOrder, viewOrders } from './order-views'

interface List {
  state?: OrderState | undefined
  kind?: OrderKind | undefined
  afterSale?: 'applied' | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** Everybody's orders, newest first: what was bought, presents as their givers paid them, and their accepted parcels. */
export async function listMerchantOrders(
  db: Db,
  { state, kind, afterSale, limit = limits.pageDefault, cursor }: List,
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
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (afterSale !== undefined) {
    query = query.where('id', 'in', db.selectFrom('after_sales').select('order_id').where('state', '=', afterSale))
  }
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await forMerchant(db, await viewOrders(db, page, now)), nextCursor }
}

export async function viewMerchantOrder(db: Db, orderId: string, now: Date): Promise<MerchantOrder> {
  const [order] = await forMerchant(db, [await viewOrder(db, orderId, now)])
  if (!order) throw new Error(`order ${orderId} has no customer`)
  return order
}

interface MoreRow {
  orderId: string
  customer: MerchantOrder['customer']
  present: MerchantOrder['present']
}

/** Adds whose order it is, the refund that was applied for and, for a present and its parcels, who sends it with which words. */
async function forMerchant(db: Db, orders: readonly Order[]): Promise<MerchantOrder[]> {
  if (orders.length === 0) return []
  const { rows } = await sql<MoreRow>`
    select o.id as "orderId", jsonb_build_object('id', c.id, 'nickname', c.nickname) as customer,
      case when s.id is not null then jsonb_build_object(
        'giver', jsonb_build_object('id', g.id, 'nickname', g.nickname), 'sendTo', s.send_to,
        'occasion', s.occasion, 'note', s.note, 'ordinal', p.ordinal, 'venue', v.venue) end as present
    from orders o
    join customers c on c.id = o.customer_id
    left join parcels p on p.order_id = o.id
    left join presents s on s.order_id = o.id or s.id = p.present_id
    left join customers g on g.id = s.giver_id
    left join venue_codes v on v.id = s.venue_code_id
    where o.id = any(${orders.map((order) => order.id)})`.execute(db)
  const more = new Map(rows.map((row) => [row.orderId, row]))
  const afterSales = await latestAfterSales(
    db,
    orders.map(({ id }) => id),
  )
  return orders.flatMap((order) => {
    const row = more.get(order.id)
    return row
      ? [{ ...order, customer: row.customer, present: row.present, afterSale: afterSales.get(order.id) ?? null }]
      : []
  })
}
