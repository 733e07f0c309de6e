import { type Agency, type AgencyPage, type AgencyState, limits } from '@haoli/contract'
import { sql } from 'kysely'
import { balancesOf, nothingEarned } from '../../core/commission/balance'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  state?: AgencyState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Agencies as the merchant sees them, the last admitted first. */
export async function listAgencies(db: Db, { state, cursor, limit = limits.pageDefault }: Wanted): Promise<AgencyPage> {
  const from = readTimeCursor(cursor)
  let query = agencyRows(db)
    .orderBy('admitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('state', '=', state)
  if (from) query = query.where(after('agencies.admitted_at', 'agencies.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.admitted_at, id: row.id }))
  return { items: await viewsOf(db, page), nextCursor }
}

export async function agencyById(db: Db, id: string): Promise<Agency> {
  const [agency] = await viewsOf(db, await agencyRows(db).where('id', '=', id).execute())
  if (!agency) throw notFound('agency')
  return agency
}

const agencyRows = (db: Db) =>
  db
    .selectFrom('agencies')
    .selectAll()
    .select([
      sql<number>`(select coalesce(sum(amount_fen), 0)::bigint from agency_deposits d where d.agency_id = agencies.id)`.as(
        'depositFen',
      ),
      sql<number>`(select count(*)::int from agency_members m where m.agency_id = agencies.id and m.left_at is null)`.as(
        'promoters',
      ),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof agencyRows>['execute']>>[number]

async function viewsOf(db: Db, rows: readonly Row[]): Promise<Agency[]> {
  const balances = await balancesOf(
    db,
    rows.map((row) => row.id),
    'agency_id',
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    legalName: row.legal_name,
    entityCode: row.entity_code,
    state: row.state,
    sharePpm: row.share_ppm,
    depositFen: row.depositFen,
    promoters: row.promoters,
    balance: balances.get(row.id) ?? nothingEarned,
    admittedAt: row.admitted_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}
