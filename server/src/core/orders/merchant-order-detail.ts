import type { MerchantOrderDetail } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { viewMerchantOrder } from './merchant-orders'
import { notesOf } from './order-notes'
import type { ViewContext } from './order-views'

/** All that the desk shows of an order; `not_found` where there is none. */
export async function viewMerchantOrderDetail(
  db: Db,
  orderId: string,
  context: ViewContext,
): Promise<MerchantOrderDetail> {
  return {
    ...(await viewMerchantOrder(db, orderId, context)),
    events: await eventsOf(db, orderId),
    notes: await notesOf(db, orderId),
    refunds: await refundsOf(db, orderId),
    repricings: await repricingsOf(db, orderId),
    visit: await visitOf(db, orderId),
    promoter: await promoterOf(db, orderId),
  }
}

async function eventsOf(db: Db, orderId: string): Promise<MerchantOrderDetail['events']> {
  const rows = await db
    .selectFrom('order_events')
    .select(['transition', 'from_state as from', 'to_state as to', 'actor', 'at'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function refundsOf(db: Db, orderId: string): Promise<MerchantOrderDetail['refunds']> {
  const rows = await db
    .selectFrom('refunds')
    .select(['id', 'amount_fen as amountFen', 'state', 'created_at', 'done_at'])
    .where('order_id', '=', orderId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ created_at, done_at, ...row }) => ({
    ...row,
    createdAt: created_at.toISOString(),
    doneAt: done_at?.toISOString() ?? null,
  }))
}

async function repricingsOf(db: Db, orderId: string): Promise<MerchantOrderDetail['repricings']> {
  const rows = await db
    .selectFrom('order_repricings')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    fromFen: row.from_fen,
    toFen: row.to_fen,
    discountFen: row.discount_fen,
    freightFen: row.freight_fen,
    reason: row.reason,
    at: row.repriced_at.toISOString(),
  }))
}

async function visitOf(db: Db, orderId: string): Promise<MerchantOrderDetail['visit']> {
  const row = await db
    .selectFrom('orders')
    .innerJoin('visits', 'visits.id', 'orders.visit_id')
    .select(['scene', 'path', 'visits.created_at as at'])
    .where('orders.id', '=', orderId)
    .executeTakeFirst()
  return row ? { ...row, at: row.at.toISOString() } : null
}

async function promoterOf(db: Db, orderId: string): Promise<MerchantOrderDetail['promoter']> {
  const row = await db
    .selectFrom('commission_terms')
    .innerJoin('promoters', 'promoters.id', 'promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['promoters.id', 'nickname'])
    .where('order_id', '=', orderId)
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
