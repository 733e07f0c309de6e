import {
  type AfterSale,
  type AfterSaleRow as AfterSaleListed,
  limits,
  type MerchantAfterSale,
  type PageOf,
} from '@haoli/contract'
import type { ViewContext } from '../../core/orders/order-views'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { type AfterSaleRow, type Case, readCases } from './after-sale-rows'
import { listedCases, viewCase, viewCases } from './case-views'

interface Paging {
  limit?: number | undefined
  cursor?: string | undefined
}

/** One of a customer; `not_found` for another's. */
export async function viewOwnCase(db: Db, id: string, customerId: string, context: ViewContext): Promise<AfterSale> {
  return viewCase(db, await findCase(db, { id, customerId }, context.now), 'buyer', context)
}

export async function viewMerchantCase(db: Db, id: string, context: ViewContext): Promise<MerchantAfterSale> {
  const [view] = await merchantViews(db, [await findCase(db, { id }, context.now)], context)
  if (!view) throw notFound('after-sale')
  return view
}

/** Those of a customer, newest first. */
export async function listOwnCases(
  db: Db,
  { customerId, limit = limits.pageDefault, cursor }: Paging & { customerId: string },
  { now, registry }: ViewContext,
): Promise<PageOf<AfterSaleListed>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('after_sales')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('applied_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, ({ applied_at: at, id }) => ({ at, id }))
  return { items: await listedCases(db, await casesOf(db, page, now), { registry }), nextCursor }
}

export async function merchantViews(
  db: Db,
  cases: readonly Case[],
  context: ViewContext,
): Promise<MerchantAfterSale[]> {
  if (cases.length === 0) return []
  const customers = await db
    .selectFrom('customers')
    .select(['id', 'nickname'])
    .where(
      'id',
      'in',
      cases.map(({ row }) => row.customer_id),
    )
    .execute()
  const views = await viewCases(db, cases, 'merchant', context)
  return cases.map(({ row, order }, index) => {
    const customer = customers.find(({ id }) => id === row.customer_id)
    if (!customer) throw new Error(`after-sale ${row.id} has no customer`)
    return { ...(views[index] as AfterSale), orderId: order.id, orderNumber: order.number, customer }
  })
}

/** `not_found` where there is none or, with `customerId`, it is another's. */
export async function findCase(
  db: Db,
  { id, customerId }: { id: string; customerId?: string },
  now: Date,
): Promise<Case> {
  let query = db.selectFrom('after_sales').selectAll().where('id', '=', id)
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  const row = await query.executeTakeFirst()
  const [one] = row ? await casesOf(db, [row], now) : []
  if (!one) throw notFound('after-sale')
  return one
}

export async function casesOf(db: Db, rows: readonly AfterSaleRow[], now: Date): Promise<Case[]> {
  if (rows.length === 0) return []
  const orders = await db
    .selectFrom('orders')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map(({ order_id }) => order_id),
    )
    .execute()
  const found = rows.flatMap((row) => {
    const order = orders.find(({ id }) => id === row.order_id)
    return order ? [{ row, order }] : []
  })
  return readCases(db, found, now)
}
