import type { PromoterDays } from '@haoli/contract'
import { sql } from 'kysely'
import { boundsOfDay, chinaDayIn, chinaDayOf } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'

type Row = PromoterDays['items'][number]

/**
 * What each of the last `days` days in China brought a promoter, the earliest first: counts and sums, never who. Sales count on
 * the day of the payment, and what was taken back since is not in what they earned.
 */
export async function promoterDays(
  db: Db,
  { promoterId, days }: { promoterId: string; days: number },
  now: Date,
): Promise<PromoterDays> {
  const all = Array.from({ length: days }, (_, index) =>
    chinaDayOf(new Date(now.getTime() - (days - 1 - index) * dayMs)),
  )
  const { from } = boundsOfDay(all[0] ?? chinaDayOf(now))
  const [clicks, locks, sales] = await Promise.all([
    clicksByDay(db, promoterId, from),
    locksByDay(db, promoterId, from),
    salesByDay(db, promoterId, from),
  ])
  const items = all.map((day): Row => {
    const { orders = 0, salesFen = 0, earnedFen = 0 } = sales.get(day) ?? {}
    return { day, clicks: clicks.get(day)?.count ?? 0, locks: locks.get(day)?.count ?? 0, orders, salesFen, earnedFen }
  })
  return { items, total: totalOf(items), now: now.toISOString() }
}

const totalOf = (items: readonly Row[]): PromoterDays['total'] => {
  const sum = (name: keyof PromoterDays['total']) => items.reduce((all, item) => all + item[name], 0)
  return {
    clicks: sum('clicks'),
    locks: sum('locks'),
    orders: sum('orders'),
    salesFen: sum('salesFen'),
    earnedFen: sum('earnedFen'),
  }
}

async function clicksByDay(db: Db, promoterId: string, from: Date) {
  const { rows } = await sql<{ day: string; count: number }>`
    select ${chinaDayIn(sql.ref('visits.created_at'))} as day, count(*)::int as count
    from promoter_links
    join visit_marks on visit_marks.mark = 'promoter' and visit_marks.value = promoter_links.code
    join visits on visits.id = visit_marks.visit_id
    where promoter_links.promoter_id = ${promoterId} and visits.created_at >= ${from}
    group by 1`.execute(db)
  return byDay(rows)
}

async function locksByDay(db: Db, promoterId: string, from: Date) {
  const { rows } = await sql<{ day: string; count: number }>`
    select ${chinaDayIn(sql.ref('began_at'))} as day, count(*)::int as count
    from locks where promoter_id = ${promoterId} and began_at >= ${from} group by 1`.execute(db)
  return byDay(rows)
}

/** A present counts once for each accepted parcel, as one order of the giver. */
async function salesByDay(db: Db, promoterId: string, from: Date) {
  const { rows } = await sql<{ day: string; orders: number; salesFen: number; earnedFen: number }>`
    select ${chinaDayIn(sql.ref('t.agreed_at'))} as day,
      count(distinct t.order_id)::int as orders,
      sum(c.base_fen)::bigint as "salesFen",
      sum(c.amount_fen - c.reversed_fen)::bigint as "earnedFen"
    from commission_terms t join commissions c on c.terms_of = t.order_line_id
    where t.promoter_id = ${promoterId} and t.agreed_at >= ${from}
    group by 1`.execute(db)
  return byDay(rows)
}

const byDay = <Row extends { day: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.day, row]))
