import {
  countedTabs,
  limits,
  type MerchantOrder,
  type MerchantOrderCounts,
  type MerchantOrderQuery,
  type MerchantOrderSort,
  type PageOf,
} from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { OrderRow } from '../system/events'
import { merchantOrderConditions, type OrderFilters, tabCondition } from './merchant-order-conditions'
import { viewOrdersForMerchant } from './merchant-orders'
import type { ViewContext } from './order-views'
import { afterPlace, orderedBy, orders, readPlace, writePlace } from './sort-merchant-orders'

/** The orders of all customers, of every kind. */
export async function listMerchantOrders(
  db: Db,
  { limit = limits.pageDefault, cursor, sort = 'newest', ...filters }: MerchantOrderQuery,
  context: ViewContext,
): Promise<PageOf<MerchantOrder>> {
  const { rows, nextCursor } = await findOrders(db, filters, { sort, cursor, limit }, context)
  return { items: await viewOrdersForMerchant(db, rows, context), nextCursor }
}

interface Part {
  sort: MerchantOrderSort
  cursor: string | undefined
  limit: number
}

/** The question of a page, and of one row more. */
export function ordersQuery(filters: OrderFilters, { sort, cursor, limit }: Part, context: ViewContext) {
  const place = readPlace(sort, cursor)
  const { key, only } = orders[sort]
  const conditions = [
    ...merchantOrderConditions(filters, context),
    ...(only ? [only] : []),
    ...(place ? [afterPlace(sort, place)] : []),
  ]
  return sql<OrderRow & { sort_key: Date | number }>`
    select orders.*, ${key} as sort_key from orders
    where ${allOf(conditions)}
    order by ${orderedBy(sort)} limit ${limit + 1}`
}

const allOf = (conditions: readonly RawBuilder<boolean>[]) =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`

/** The rows of a page, with the cursor of what follows; null: nothing does. */
export async function findOrders(db: Db, filters: OrderFilters, part: Part, context: ViewContext) {
  const { rows } = await ordersQuery(filters, part, context).execute(db)
  const page = rows.slice(0, part.limit)
  const last = rows.length > part.limit ? page.at(-1) : undefined
  return { rows: page, nextCursor: last ? writePlace(part.sort, { key: Number(last.sort_key), id: last.id }) : null }
}

/** How many there are, for the progress of what reads them all. */
export async function countOrders(db: Db, filters: OrderFilters, context: ViewContext): Promise<number> {
  const conditions = merchantOrderConditions(filters, context)
  const { rows } = await sql<{ count: number }>`select count(*) from orders where ${allOf(conditions)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** A tab says no more than that there are so many; so a count reads no more either. */
const mostCounted = 1_000

export function tabsQuery(context: ViewContext) {
  const counted = countedTabs.map(
    (tab) => sql`(select count(*) from (
      select from orders where ${tabCondition(tab, context)} limit ${mostCounted}) o) as ${sql.ref(tab)}`,
  )
  return sql<MerchantOrderCounts['counts']>`select ${sql.join(counted)}`
}

/** How many orders are in each tab, in one query. */
export async function countTabs(db: Db, context: ViewContext): Promise<MerchantOrderCounts> {
  const { rows } = await tabsQuery(context).execute(db)
  const [counts] = rows
  if (!counts) throw new Error('a query of counts answers one row')
  return { most: mostCounted, counts }
}
