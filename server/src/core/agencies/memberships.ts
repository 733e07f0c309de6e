import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'

/** The agency of a promoter now, as an expression; null where they have none. */
export const agencyOfPromoter = (promoterId: RawBuilder<unknown> | string) => sql<string | null>`(
  select m.agency_id from agency_members m where m.promoter_id = ${promoterId} and m.left_at is null)`

export async function agencyIdOf(db: Db, promoterId: string): Promise<string | null> {
  const { rows } = await sql<{ agencyId: string | null }>`select ${agencyOfPromoter(promoterId)} as "agencyId"`.execute(
    db,
  )
  return rows[0]?.agencyId ?? null
}

/**
 * What of the rate is the promoter's, in parts per million, as an expression: what the agency said for the promoter, else for the
 * product, else for all.
 */
export const shareOfPromoter = (promoterId: string, agencyId: string | null, productId: RawBuilder<unknown>) =>
  agencyId === null
    ? sql<number>`1000000`
    : sql<number>`(
  select coalesce(m.share_ppm, s.share_ppm, a.share_ppm)
  from agencies a
  left join agency_members m on m.agency_id = a.id and m.promoter_id = ${promoterId} and m.left_at is null
  left join agency_product_shares s on s.agency_id = a.id and s.product_id = ${productId}
  where a.id = ${agencyId})`

/** A promoter joins an agency. `already_in_an_agency` for one who has one: a unique index decides between two at once. */
export async function joinAgency(
  tx: Tx,
  { agencyId, promoterId }: { agencyId: string; promoterId: string },
  now: Date,
): Promise<void> {
  const joined = await tx
    .insertInto('agency_members')
    .values({
      id: newId('agencyMember'),
      agency_id: agencyId,
      promoter_id: promoterId,
      share_ppm: null,
      joined_at: now,
      left_at: null,
    })
    .onConflict((conflict) => conflict.column('promoter_id').where('left_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!joined) throw new Problem('already_in_an_agency', 'the promoter has an agency')
}

/**
 * Ends the membership of a promoter, or with `agencyId` alone those of all its promoters. Sales by links that were opened before earn
 * nothing from now on: the locks that began with the agency end. Answers the promoters who had one.
 */
export async function endMemberships(
  tx: Tx,
  of: { promoterId: string; agencyId?: string } | { promoterId?: undefined; agencyId: string },
  now: Date,
): Promise<string[]> {
  let query = tx.updateTable('agency_members').set({ left_at: now }).where('left_at', 'is', null)
  if (of.promoterId !== undefined) query = query.where('promoter_id', '=', of.promoterId)
  if (of.agencyId !== undefined) query = query.where('agency_id', '=', of.agencyId)
  const ended = await query.returning(['promoter_id', 'agency_id']).execute()
  for (const { promoter_id, agency_id } of ended) {
    await tx
      .updateTable('locks')
      .set({ is_current: false, ended_at: now })
      .where('promoter_id', '=', promoter_id)
      .where('agency_id', '=', agency_id)
      .where(sql<boolean>`is_current`)
      .execute()
  }
  return ended.map(({ promoter_id }) => promoter_id)
}
