import { limits, type PageOf, type Refund, type RefundState } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Page {
  state?: RefundState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Refunds, newest first. */
export async function listRefunds(
  db: Db,
  { state, cursor, limit = limits.pageDefault }: Page,
): Promise<PageOf<Refund>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('refunds')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('state', '=', state)
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

export async function viewRefund(db: Db, id: string): Promise<Refund> {
  const row = await db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('refund')
  return view(row)
}

const view = (row: Selectable<Database['refunds']>): Refund => ({
  id: row.id,
  orderId: row.order_id,
  paymentId: row.payment_id,
  amountFen: row.amount_fen,
  state: row.state,
  failure: row.failure,
  createdAt: row.created_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  doneAt: row.done_at?.toISOString() ?? null,
  settledByHand: row.settled_by_hand,
})
