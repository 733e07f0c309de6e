import type { CreateOffer } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'

/**
 * What the merchant's targeted plans pay an agency for a product now, both rates together, as an expression; null: none in force
 * names it.
 */
export const paidPpmOf = (agencyId: RawBuilder<unknown> | string, productId: RawBuilder<unknown> | string, now: Date) =>
  sql<number | null>`(
  select max(p.rate_ppm + p.service_ppm) from plan_agencies n join plans p on p.id = n.plan_id
  where n.agency_id = ${agencyId} and n.product_id = ${productId} and n.kind = 'targeted'
    and p.begins_at <= ${now} and (p.ends_at is null or p.ends_at > ${now}))`

/**
 * Offers a product to other agencies: only one for which the merchant named this agency in a targeted plan, so that nothing that was
 * taken on is offered again. A constraint refuses a second offer of it for any of the same time. Answers its id.
 */
export async function createOffer(
  tx: Tx,
  agencyId: string,
  { productId, ratePpm, asksFirst = false, mostPieces = null, ...dates }: CreateOffer,
  now: Date,
): Promise<string> {
  const beginsAt = dates.beginsAt ? new Date(dates.beginsAt) : now
  const endsAt = dates.endsAt ? new Date(dates.endsAt) : null
  if (beginsAt < now) throw new Problem('validation_failed', 'an offer begins now or later', { param: '/beginsAt' })
  if (endsAt && endsAt <= beginsAt) {
    throw new Problem('validation_failed', 'it would end before it begins', { param: '/endsAt' })
  }
  const { rows } = await sql<{
    paidPpm: number | null
  }>`select ${paidPpmOf(agencyId, productId, now)} as "paidPpm"`.execute(tx)
  const paidPpm = rows[0]?.paidPpm ?? null
  if (paidPpm === null) {
    throw new Problem('not_theirs_to_offer', 'no targeted plan of the merchant names the agency for this product')
  }
  if (ratePpm > paidPpm) {
    throw new Problem('offer_too_high', `the plan pays ${paidPpm} parts per million`, { param: '/ratePpm' })
  }
  const created = await tx
    .insertInto('agency_offers')
    .values({
      id: newId('agencyOffer'),
      agency_id: agencyId,
      product_id: productId,
      rate_ppm: ratePpm,
      asks_first: asksFirst,
      most_pieces: mostPieces,
      begins_at: beginsAt,
      ends_at: endsAt,
      paused_at: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_offer_at_a_time').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new Problem('offer_overlaps', 'the agency offers it for some of this time')
  return created.id
}

export type OfferChange = 'pause' | 'resume' | 'end'

/**
 * Pauses, resumes or ends an offer of this agency. What is paid from then on is credited accordingly; what was paid before keeps its
 * terms. `not_found` for another's, and one that has ended.
 */
export async function changeOffer(
  tx: Tx,
  { id, agencyId, change }: { id: string; agencyId: string; change: OfferChange },
  now: Date,
): Promise<void> {
  const changes = {
    pause: { paused_at: sql<Date>`coalesce(paused_at, ${now}::timestamptz)` },
    resume: { paused_at: null },
    end: { ends_at: sql<Date>`greatest(begins_at, ${now}::timestamptz)` },
  }
  const changed = await tx
    .updateTable('agency_offers')
    .set(changes[change])
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw notFound('offer that has not ended')
}
