import { limits, type Promoter, type PromoterPage, type PromoterState } from '@haoli/contract'
import { sql } from 'kysely'
import { balancesOf, nothingEarned } from '../../core/commission/balance'
import { beginsWith } from '../../platform/database/begins-with'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  state?: PromoterState | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Promoters as the merchant sees them, who asked last first. */
export async function listPromoters(
  db: Db,
  { state, q = '', cursor, limit = limits.pageDefault }: Wanted,
): Promise<PromoterPage> {
  const from = readTimeCursor(cursor)
  let query = promoterRows(db)
    .orderBy('promoters.asked_at', 'desc')
    .orderBy('promoters.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('promoters.state', '=', state)
  if (q !== '') query = query.where(found(q))
  if (from) query = query.where(after('promoters.asked_at', 'promoters.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.asked_at, id: row.id }))
  return { items: await viewsOf(db, page), nextCursor }
}

/** By the id, or by how the nickname begins: at most so many, whom indexes find. */
const found = (q: string) => sql<boolean>`promoters.id = any(array(
  select id from promoters where id = ${q} union all (
    select p.id from customers c join promoters p on p.customer_id = c.id
    where ${beginsWith('c.nickname', q)} limit ${mostFound})))`
const mostFound = 200

export async function promoterById(db: Db, id: string): Promise<Promoter> {
  const [promoter] = await viewsOf(db, await promoterRows(db).where('promoters.id', '=', id).execute())
  if (!promoter) throw notFound('promoter')
  return promoter
}

const promoterRows = (db: Db) =>
  db
    .selectFrom('promoters')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .selectAll('promoters')
    .select('nickname')

type PromoterRow = Awaited<ReturnType<ReturnType<typeof promoterRows>['execute']>>[number]

async function viewsOf(db: Db, rows: readonly PromoterRow[]): Promise<Promoter[]> {
  const balances = await balancesOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    nickname: row.nickname,
    kind: row.kind,
    state: row.state,
    words: row.words,
    answer: row.answer,
    askedAt: row.asked_at.toISOString(),
    joinedAt: row.joined_at?.toISOString() ?? null,
    leftAt: row.left_at?.toISOString() ?? null,
    balance: balances.get(row.id) ?? nothingEarned,
  }))
}
