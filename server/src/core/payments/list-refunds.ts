import { limits, type PageOf, type Refund, type RefundState } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Page {
  state?: RefundState | undefined
  orderId?: string | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Refunds, newest first. */
export async function listRefunds(
  db: Db,
  { state, orderId, q, cursor, limit = limits.pageDefault }: Page,
): Promise<PageOf<Refund>> {
  const from = readTimeCursor(cursor)
  let query = refundsOf(db)
    .orderBy('refunds.created_at', 'desc')
    .orderBy('refunds.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('refunds.state', '=', state)
  if (orderId !== undefined) query = query.where('refunds.order_id', '=', orderId)
  if (q !== undefined) query = query.where(sql<boolean>`refunds.id in (${foundBy(q)})`)
  if (from) query = query.where(after('refunds.created_at', 'refunds.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

export async function viewRefund(db: Db, id: string): Promise<Refund> {
  const row = await refundsOf(db).where('refunds.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('refund')
  return view(row)
}

const refundsOf = (db: Db) =>
  db
    .selectFrom('refunds')
    .innerJoin('orders', 'orders.id', 'refunds.order_id')
    .selectAll('refunds')
    .select('orders.number as order_number')

/** Each way finds few rows by an index of its own. */
const foundBy = (q: string) => sql`
  select id from refunds where id = ${q}
  union all select r.id from refunds r join orders o on o.id = r.order_id where o.number = ${q}`

const view = (row: Selectable<Database['refunds']> & { order_number: string }): Refund => ({
  id: row.id,
  orderId: row.order_id,
  orderNumber: row.order_number,
  paymentId: row.payment_id,
  amountFen: row.amount_fen,
  state: row.state,
  failure: row.failure,
  createdAt: row.created_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  doneAt: row.done_at?.toISOString() ?? null,
  settledByHand: row.settled_by_hand,
})
