import { type AgencyFigures, agencyLimits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { sumOfLeads } from './leads'

interface Counts {
  promoters: number
  suppliers: number
  goodsTakenOn: number
  goodsOffered: number
  partners: number
  newSalesFen: number
}
interface Recent {
  orders: number
  salesFen: number
  secondTierFen: number
}

/** Figures of an agency as of now. Sales are what was paid for lines that earn, refunds not taken off. */
export async function agencyFigures(db: Db, agencyId: string, now: Date): Promise<AgencyFigures> {
  const since = (days: number) => new Date(now.getTime() - days * dayMs)
  const [counts, recent, byKind, leads] = await Promise.all([
    countsOf(db, agencyId, { now, since: since(agencyLimits.newSalesDays) }),
    recentOf(db, agencyId, since(agencyLimits.recentDays)),
    byKindOf(db, agencyId, since(agencyLimits.recentDays)),
    sumOfLeads(db, agencyId, since(agencyLimits.recentDays)),
  ])
  const secondTierPpm = recent.salesFen === 0 ? 0 : Math.round((recent.secondTierFen / recent.salesFen) * 1_000_000)
  return { ...counts, recent: { ...recent, secondTierPpm }, byKind, leads, now: now.toISOString() }
}

async function countsOf(db: Db, agencyId: string, { now, since }: { now: Date; since: Date }): Promise<Counts> {
  const live = sql`o.paused_at is null and o.begins_at <= ${now} and (o.ends_at is null or o.ends_at > ${now})`
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from agency_members where agency_id = ${agencyId} and left_at is null) as promoters,
      taken.suppliers, taken.goods as "goodsTakenOn",
      (select count(distinct o.product_id)::int from agency_offers o where o.agency_id = ${agencyId} and ${live}) as "goodsOffered",
      (select count(distinct t.agency_id)::int from agency_takings t join agency_offers o on o.id = t.offer_id
        where o.agency_id = ${agencyId} and t.state = 'active' and ${live}) as partners,
      (select coalesce(sum(c.base_fen), 0)::bigint from commission_terms t join commissions c on c.terms_of = t.order_line_id
        where t.supplier_id = ${agencyId} and t.agreed_at > ${since}) as "newSalesFen"
    from (
      select count(distinct o.agency_id)::int as suppliers, count(distinct o.product_id)::int as goods
      from agency_takings t join agency_offers o on o.id = t.offer_id
      where t.agency_id = ${agencyId} and t.state = 'active' and ${live}) taken`.execute(db)
  return rows[0] as Counts
}

async function recentOf(db: Db, agencyId: string, since: Date): Promise<Recent> {
  const { rows } = await sql<Recent>`
    select count(distinct t.order_id)::int as orders, coalesce(sum(c.base_fen), 0)::bigint as "salesFen",
      coalesce(sum(c.base_fen) filter (where t.offer_id is not null), 0)::bigint as "secondTierFen"
    from commission_terms t join commissions c on c.terms_of = t.order_line_id
    where t.agency_id = ${agencyId} and t.agreed_at > ${since}`.execute(db)
  return rows[0] as Recent
}

/** The kinds that the agency has promoters of, or had sales by. */
async function byKindOf(db: Db, agencyId: string, since: Date): Promise<AgencyFigures['byKind']> {
  const { rows } = await sql<AgencyFigures['byKind'][number]>`
    select promoters.kind,
      count(distinct promoters.id) filter (where m.left_at is null)::int as promoters,
      coalesce(sum(sold.orders), 0)::int as orders, coalesce(sum(sold.fen), 0)::bigint as "salesFen"
    from (select promoter_id, case when bool_or(left_at is null) then null else max(left_at) end as left_at
      from agency_members where agency_id = ${agencyId} group by promoter_id) m
    join promoters on promoters.id = m.promoter_id
    left join lateral (
      select count(distinct t.order_id) as orders, sum(c.base_fen) as fen
      from commission_terms t join commissions c on c.terms_of = t.order_line_id
      where t.promoter_id = promoters.id and t.agency_id = ${agencyId} and t.agreed_at > ${since}) sold on true
    group by promoters.kind order by "salesFen" desc, promoters.kind`.execute(db)
  return rows
}
