import { type CommissionHold, type CommissionHoldPage, type HoldState, limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { reasonWords } from './reason-words'

interface Wanted {
  state?: HoldState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Holds as the merchant sees them, newest first. */
export async function listHolds(
  db: Db,
  { state, cursor, limit = limits.pageDefault }: Wanted,
): Promise<CommissionHoldPage> {
  const from = readTimeCursor(cursor)
  let query = holdRows(db)
    .orderBy('held_at', 'desc')
    .orderBy('commission_holds.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('commission_holds.state', '=', state)
  if (from) query = query.where(after('held_at', 'commission_holds.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.held_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

export async function holdById(db: Db, id: string): Promise<CommissionHold> {
  const row = await holdRows(db).where('commission_holds.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('hold')
  return view(row)
}

const sumOf = (column: 'amount_fen' | 'reversed_fen') => sql<number>`(
  select coalesce(sum(${sql.ref(column)}), 0)::bigint from commissions where order_id = commission_holds.order_id)`

const holdRows = (db: Db) =>
  db
    .selectFrom('commission_holds')
    .innerJoin('promoters', 'promoters.id', 'commission_holds.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .innerJoin('orders', 'orders.id', 'commission_holds.order_id')
    .selectAll('commission_holds')
    .select(['nickname', 'number', sumOf('amount_fen').as('amountFen'), sumOf('reversed_fen').as('reversedFen')])

type HoldRow = Awaited<ReturnType<ReturnType<typeof holdRows>['execute']>>[number]

const view = (row: HoldRow): CommissionHold => ({
  id: row.id,
  state: row.state,
  reasons: row.reasons.map((reason) => ({ reason, words: reasonWords[reason] })),
  promoter: { id: row.promoter_id, nickname: row.nickname },
  orderId: row.order_id,
  orderNumber: row.number,
  amountFen: row.amountFen,
  reversedFen: row.reversedFen,
  heldAt: row.held_at.toISOString(),
  lapsesAt: row.lapses_at.toISOString(),
  appeal: row.appeal,
  appealedAt: row.appealed_at?.toISOString() ?? null,
  answer: row.answer,
  endedAt: row.ended_at?.toISOString() ?? null,
})
