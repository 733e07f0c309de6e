import { type AgencyTaking, type AgencyTakingPage, limits, type TakingState } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { paidPpmOf } from './offers'

/**
 * Takes an offer of another agency on for one's own promoters: at once, or after its answer. Asking again for what is asked or taken on
 * changes nothing; what was refused or ended may be asked for anew.
 */
export async function takeOn(
  tx: Tx,
  { offerId, agencyId }: { offerId: string; agencyId: string },
  now: Date,
): Promise<void> {
  const offer = await tx
    .selectFrom('agency_offers')
    .innerJoin('agencies', 'agencies.id', 'agency_offers.agency_id')
    .select(['agency_offers.agency_id as supplierId', 'asks_first as asksFirst'])
    .select(
      sql<boolean>`ends_at <= ${now} or paused_at is not null or sold_pieces = most_pieces or agencies.state = 'ended'
        or ${paidPpmOf(sql.ref('agencies.id'), sql.ref('agency_offers.product_id'), now)} is null`.as('isClosed'),
    )
    .where('agency_offers.id', '=', offerId)
    .executeTakeFirst()
  if (!offer) throw notFound('offer')
  if (offer.supplierId === agencyId) throw new Problem('own_offer', 'an agency sells what it offers as its own')
  if (offer.isClosed) throw new Problem('offer_not_open', 'the offer has ended or is paused')
  const state = offer.asksFirst ? ('asked' as const) : ('active' as const)
  const taking = { state, asked_at: now, began_at: state === 'active' ? now : null, ended_at: null }
  await tx
    .insertInto('agency_takings')
    .values({ id: newId('agencyTaking'), offer_id: offerId, agency_id: agencyId, ...taking })
    .onConflict((conflict) =>
      conflict
        .columns(['offer_id', 'agency_id'])
        .doUpdateSet(taking)
        .where('agency_takings.state', 'in', ['refused', 'ended']),
    )
    .execute()
}

/** The offering agency answers one that asked. `not_found` for what is not of its offers. */
export async function answerTaking(
  tx: Tx,
  { id, supplierId, accept }: { id: string; supplierId: string; accept: boolean },
  now: Date,
): Promise<AgencyTaking> {
  const change = accept
    ? { state: 'active' as const, began_at: now }
    : { state: 'refused' as const, began_at: null, ended_at: now }
  const answered = await tx
    .updateTable('agency_takings')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .where('offer_id', 'in', (eb) => eb.selectFrom('agency_offers').select('id').where('agency_id', '=', supplierId))
    .returning('id')
    .executeTakeFirst()
  if (!answered) await refuse(tx, { id, agencyId: supplierId })
  return takingById(tx, id)
}

/** Either of the two agencies ends it: sales from now on are not credited by it. */
export async function endTaking(
  tx: Tx,
  { id, agencyId }: { id: string; agencyId: string },
  now: Date,
): Promise<AgencyTaking> {
  const ended = await tx
    .updateTable('agency_takings')
    .set({ state: 'ended', ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['asked', 'active'])
    .where(isOf(agencyId))
    .returning('id')
    .executeTakeFirst()
  if (!ended) await refuse(tx, { id, agencyId })
  return takingById(tx, id)
}

async function refuse(db: Db, { id, agencyId }: { id: string; agencyId: string }): Promise<never> {
  const known = await db
    .selectFrom('agency_takings')
    .select('state')
    .where('id', '=', id)
    .where(isOf(agencyId))
    .executeTakeFirst()
  if (!known) throw notFound('taking')
  throw new Problem('taking_state_conflict', `it is ${known.state}`)
}

/** Of one's own offers, or taken on by oneself. */
const isOf = (agencyId: string) => sql<boolean>`(agency_takings.agency_id = ${agencyId}
  or agency_takings.offer_id in (select o.id from agency_offers o where o.agency_id = ${agencyId}))`

interface Wanted {
  supplierId: string
  state?: TakingState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Who has asked for, or sells, what this agency offers; the last that asked first. */
export async function listTakings(
  db: Db,
  { supplierId, state, cursor, limit = limits.pageDefault }: Wanted,
): Promise<AgencyTakingPage> {
  const from = readTimeCursor(cursor)
  let query = takingRows(db)
    .where('agency_offers.agency_id', '=', supplierId)
    .orderBy('agency_takings.asked_at', 'desc')
    .orderBy('agency_takings.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('agency_takings.state', '=', state)
  if (from) query = query.where(after('agency_takings.asked_at', 'agency_takings.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.asked_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

const takingById = async (db: Db, id: string): Promise<AgencyTaking> =>
  view(await takingRows(db).where('agency_takings.id', '=', id).executeTakeFirstOrThrow())

const takingRows = (db: Db) =>
  db
    .selectFrom('agency_takings')
    .innerJoin('agency_offers', 'agency_offers.id', 'agency_takings.offer_id')
    .innerJoin('products', 'products.id', 'agency_offers.product_id')
    .innerJoin('agencies', 'agencies.id', 'agency_takings.agency_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('commission_terms as t')
          .innerJoin('commissions as c', 'c.terms_of', 't.order_line_id')
          .select([
            sql<number>`count(distinct t.order_id)::int`.as('orders'),
            sql<number>`coalesce(sum(c.base_fen), 0)::bigint`.as('salesFen'),
          ])
          .whereRef('t.offer_id', '=', 'agency_takings.offer_id')
          .whereRef('t.agency_id', '=', 'agency_takings.agency_id')
          .as('sold'),
      (join) => join.onTrue(),
    )
    .selectAll('agency_takings')
    .select(['title', 'agencies.name', 'sold.orders', 'sold.salesFen'])
    .select(
      sql<number>`(select count(*)::int from agency_members m where m.agency_id = agencies.id and m.left_at is null)`.as(
        'promoters',
      ),
    )

type Row = Awaited<ReturnType<ReturnType<typeof takingRows>['execute']>>[number]

const view = (row: Row): AgencyTaking => ({
  id: row.id,
  offerId: row.offer_id,
  title: row.title,
  agency: { id: row.agency_id, name: row.name, promoters: row.promoters },
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  beganAt: row.began_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  orders: row.orders,
  salesFen: row.salesFen,
})
