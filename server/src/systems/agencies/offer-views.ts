import { type AgencyOffer, type AgencyOfferPage, agencyLimits, limits, type TakingState } from '@haoli/contract'
import { sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import { searchHits } from '../../core/products/search-hits'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound } from '../../platform/problem'
import { cutPage, readTimeCursor } from '../../platform/time-cursor'
import { paidPpmOf } from './offers'

interface Wanted {
  agencyId: string
  of?: 'others' | 'mine' | 'taken' | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}
type Reading = Pick<Context, 'now' | 'registry'>

interface Row {
  id: string
  agencyId: string
  agency: string
  productId: string
  ratePpm: number
  asksFirst: boolean
  beginsAt: Date
  endsAt: Date | null
  isPaused: boolean
  mostPieces: number | null
  soldPieces: number
  createdAt: Date
  takenBy: number
  soldLately: number
  takingId: string | null
  takingState: TakingState | null
  /** What the merchant's plan pays the offering agency now; null: no plan in force names it. */
  paidPpm: number | null
}

/**
 * The plaza: what agencies offer each other, newest first. `others`: what this agency could take on; `mine`: its own offers, ended ones
 * among them; `taken`: what it has asked for or taken on.
 */
export async function listOffers(
  db: Db,
  { agencyId, of = 'others', q = '', cursor, limit = limits.pageDefault }: Wanted,
  reading: Reading,
): Promise<AgencyOfferPage> {
  const from = readTimeCursor(cursor)
  const beyond = from ? sql`(offers.created_at, offers.id) < (${from.at}, ${from.id})` : sql`true`
  const shown = {
    others: sql`offers.agency_id <> ${agencyId} and agencies.state = 'active' and (offers.ends_at is null or offers.ends_at > ${reading.now})`,
    mine: sql`offers.agency_id = ${agencyId}`,
    taken: sql`taking.id is not null`,
  }[of]
  const hits = await searchHits(db, q, reading.now)
  const found = q.trim() === '' ? sql`true` : sql`offers.product_id in (select id from hits)`
  const { rows } = await sql<Row>`
    with ${hits}
    ${offerRows(agencyId, reading.now)}
    where ${shown} and ${found} and ${beyond}
    order by offers.created_at desc, offers.id desc limit ${limit + 1}`.execute(db)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { items: await viewsOf(db, page, agencyId, reading), nextCursor }
}

/** One offer, as this agency sees it. */
export async function offerById(db: Db, id: string, agencyId: string, reading: Reading): Promise<AgencyOffer> {
  const { rows } = await sql<Row>`${offerRows(agencyId, reading.now)} where offers.id = ${id}`.execute(db)
  const [offer] = await viewsOf(db, rows, agencyId, reading)
  if (!offer) throw notFound('offer')
  return offer
}

const offerRows = (agencyId: string, now: Date) => sql`
  select offers.id, offers.agency_id as "agencyId", agencies.name as agency, offers.product_id as "productId",
    offers.rate_ppm as "ratePpm", offers.asks_first as "asksFirst", offers.begins_at as "beginsAt", offers.ends_at as "endsAt",
    offers.paused_at is not null as "isPaused", offers.most_pieces as "mostPieces", offers.sold_pieces as "soldPieces", offers.created_at as "createdAt",
    taking.id as "takingId", taking.state as "takingState",
    (select count(*)::int from agency_takings t where t.offer_id = offers.id and t.state = 'active') as "takenBy",
    (select count(distinct t.order_id)::int from commission_terms t
      where t.offer_id = offers.id and t.agreed_at > ${new Date(now.getTime() - agencyLimits.recentDays * dayMs)}) as "soldLately",
    ${paidPpmOf(sql.ref('offers.agency_id'), sql.ref('offers.product_id'), now)} as "paidPpm"
  from agency_offers offers
  join agencies on agencies.id = offers.agency_id
  left join agency_takings taking on taking.offer_id = offers.id and taking.agency_id = ${agencyId}`

async function viewsOf(db: Db, rows: readonly Row[], agencyId: string, reading: Reading): Promise<AgencyOffer[]> {
  const ids = rows.map(({ productId }) => productId)
  const cards = await productCards(db, [...new Set(ids)], reading)
  return rows.flatMap((row) => {
    const product = cards.find((card) => card.id === row.productId)
    if (!product) return []
    const isMine = row.agencyId === agencyId
    return [
      {
        id: row.id,
        agency: { id: row.agencyId, name: row.agency },
        isMine,
        product,
        ratePpm: row.ratePpm,
        keepsPpm: isMine && row.paidPpm !== null ? Math.max(row.paidPpm - row.ratePpm, 0) : null,
        mostPieces: row.mostPieces,
        leftPieces: row.mostPieces === null ? null : row.mostPieces - row.soldPieces,
        asksFirst: row.asksFirst,
        state: stateOf(row, reading.now),
        beginsAt: row.beginsAt.toISOString(),
        endsAt: row.endsAt?.toISOString() ?? null,
        takenBy: row.takenBy,
        soldLately: row.soldLately,
        taking: row.takingId && row.takingState ? { id: row.takingId, state: row.takingState } : null,
      },
    ]
  })
}

/** An offer pays nothing while no plan of the merchant is in force for its agency: it reads as paused then. */
function stateOf(
  { beginsAt, endsAt, isPaused, paidPpm, mostPieces, soldPieces }: Row,
  now: Date,
): AgencyOffer['state'] {
  if (endsAt && endsAt <= now) return 'ended'
  if (isPaused || paidPpm === null) return 'paused'
  if (soldPieces === mostPieces) return 'sold_out'
  return beginsAt > now ? 'planned' : 'open'
}
