import type { Order, OrderState, OrderTab } from '@haoli/contract'
import { limits } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { kindsPaidByOwner } from '../system/order-kinds'
import { type ViewContext, viewOrders } from './order-views'

/** A partly shipped order is listed as to ship, as in the counts on the shopper's own page. */
const statesOfTab: Record<Exclude<OrderTab, 'all'>, OrderState[]> = {
  to_pay: ['to_pay'],
  to_ship: ['to_ship', 'part_shipped'],
  to_receive: ['to_receive'],
  completed: ['completed'],
}

interface OrderList {
  customerId: string
  tab: OrderTab
  limit?: number | undefined
  cursor?: string | undefined
}

/** The orders that the shopper pays for, newest first. Others are not among them: an order names its price. */
export async function listOrders(
  db: Db,
  { customerId, tab, limit = limits.pageDefault, cursor }: OrderList,
  context: ViewContext,
): Promise<{ items: Order[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('orders')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('kind', 'in', kindsPaidByOwner)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (tab !== 'all') query = query.where('state', 'in', statesOfTab[tab])
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await viewOrders(db, page, context), nextCursor }
}
