import { type AgencyFigures, type AgencyLead, type AgencyLeadPage, limits } from '@haoli/contract'
import { sql } from 'kysely'
import { boundsOfDay, chinaDayIn, chinaDayOf, isDay } from '../../platform/china-days'
import { notOfThisList } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'
import { cutPage, readTimeCursor, type TimeCursor } from '../../platform/time-cursor'

/**
 * The lines of paid orders that came out of an agency's rooms, without those that earn somebody a commission: nobody gets a lead of
 * what another one earns by.
 */
const leadLines = (agencyId: string) => sql`
  agency_rooms r
  join agency_leads d on d.agency_room_id = r.id
  join orders o on o.id = d.order_id and o.paid_at is not null
  join order_lines l on l.order_id = o.id
  where r.agency_id = ${agencyId} and not exists (select from commission_terms t where t.order_line_id = l.id)`

interface Wanted {
  agencyId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** The leads of an agency by day, room and product, the last day first. Nothing of it says who bought. */
export async function listLeads(
  db: Db,
  { agencyId, cursor, limit = limits.pageDefault }: Wanted,
): Promise<AgencyLeadPage> {
  const from = readTimeCursor(cursor)
  const beyond = from ? sql`(leads.day, leads.id) < (${dayOf(from)}::date, ${from.id})` : sql`true`
  const { rows } = await sql<AgencyLead>`
    select id, leads.day::text, room, talent, "productId", title, "imageUrl", pieces, "refundedPieces", fen
    from (
      select md5(concat_ws(' ', "roomId", day, product_id)) as id, day, room, talent, product_id as "productId",
        max(title) as title, max(image_url) as "imageUrl", sum(quantity - refunded_quantity)::int as pieces,
        sum(refunded_quantity)::int as "refundedPieces", sum(payable_fen - refunded_fen)::bigint as fen
      from (
        select l.*, ${chinaDayIn(sql.ref('o.paid_at'))} as day, r.id as "roomId", r.room, r.talent
        from ${leadLines(agencyId)}) lines
      group by "roomId", room, talent, day, product_id) leads
    where ${beyond} order by leads.day desc, leads.id desc limit ${limit + 1}`.execute(db)
  const { page: items, nextCursor } = cutPage(rows, limit, ({ day, id }) => ({ at: boundsOfDay(day).from, id }))
  return { items, nextCursor }
}

function dayOf({ at }: TimeCursor): string {
  const day = chinaDayOf(at)
  if (!isDay(day)) throw notOfThisList()
  return day
}

/** What all leads since then come to. */
export async function sumOfLeads(db: Db, agencyId: string, since: Date): Promise<AgencyFigures['leads']> {
  const { rows } = await sql<AgencyFigures['leads']>`
    select coalesce(sum(l.quantity - l.refunded_quantity), 0)::int as pieces,
      coalesce(sum(l.payable_fen - l.refunded_fen), 0)::bigint as fen
    from ${leadLines(agencyId)} and o.paid_at > ${since}`.execute(db)
  return rows[0] as AgencyFigures['leads']
}
