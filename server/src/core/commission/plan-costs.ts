import type { PlanCosts, PlanForecast } from '@haoli/contract'
import { sql } from 'kysely'
import { chinaDayOf } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { planById } from './plans'
import { shareOf } from './share-of'

const pastDays = 30

interface Rates {
  productId: string
  ratePpm: number
  servicePpm: number
}

/** What a plan of a product would cost in the next days, by the figures of the last ones. */
export async function forecastPlan(
  db: Db,
  { productId, ratePpm, servicePpm }: Rates,
  now: Date,
): Promise<PlanForecast> {
  const { rows } = await sql<{ sold: number; shop: number; credited: number }>`
    select
      coalesce(sum(value) filter (where subject = 'product' and subject_id = ${productId}), 0)::bigint as sold,
      coalesce(sum(value) filter (where subject = 'shop'), 0)::bigint as shop,
      coalesce(sum(value) filter (where subject = 'promoter' and subject_id <> ''), 0)::bigint as credited
    from figures
    where subject in ('product', 'shop', 'promoter') and figure = 'salesFen'
      and day between ${chinaDayOf(new Date(now.getTime() - pastDays * dayMs))} and ${chinaDayOf(now)}`.execute(db)
  const { sold = 0, shop = 0, credited = 0 } = rows[0] ?? {}
  const mostFen = shareOf(sold, ratePpm + servicePpm)
  const creditedPpm = shop === 0 ? 0 : Math.floor((credited * 1_000_000) / shop)
  return { pastSalesFen: sold, mostFen, creditedPpm, likelyFen: shareOf(mostFen, creditedPpm) }
}

/** What a plan cost until now, and may cost yet. What refunds took back, and payouts, are told to who sees them. */
export async function planCosts(
  db: Db,
  id: string,
  { seesRefunds, now }: { seesRefunds: boolean; now: Date },
): Promise<PlanCosts> {
  const plan = await planById(db, id, now)
  const { rows } = await sql<Pick<PlanCosts, 'orders' | 'salesFen' | 'earnedFen'> & { takenBackFen: number }>`
    select count(distinct c.order_id)::int as orders, coalesce(sum(c.base_fen), 0)::bigint as "salesFen",
      coalesce(sum(c.amount_fen), 0)::bigint as "earnedFen", coalesce(sum(c.reversed_fen), 0)::bigint as "takenBackFen"
    from commission_terms t join commissions c on c.terms_of = t.order_line_id where t.plan_id = ${id}`.execute(db)
  const { takenBackFen = 0, ...sums } = rows[0] ?? { orders: 0, salesFen: 0, earnedFen: 0 }
  return {
    plan,
    ...sums,
    takenBackFen: seesRefunds ? takenBackFen : null,
    states: seesRefunds ? await statesOf(db, id) : null,
    forecast: await forecastPlan(db, plan, now),
  }
}

async function statesOf(db: Db, id: string): Promise<NonNullable<PlanCosts['states']>> {
  const { rows } = await sql<NonNullable<PlanCosts['states']>[number]>`
    select l.state, sum(l.amount_fen)::bigint as fen
    from commission_terms t
    join commissions c on c.terms_of = t.order_line_id
    join commission_lines l on l.commission_id = c.id
    where t.plan_id = ${id} group by l.state order by l.state`.execute(db)
  return rows
}
