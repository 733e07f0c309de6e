import { type AgencyMember, type AgencyMemberPage, limits } from '@haoli/contract'
import { sql } from 'kysely'
import { endMemberships } from '../../core/agencies/memberships'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  agencyId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** The promoters of an agency, who joined last first, those who left among them: with what they sold through it, never to whom. */
export async function listMembers(
  db: Db,
  { agencyId, cursor, limit = limits.pageDefault }: Wanted,
): Promise<AgencyMemberPage> {
  const from = readTimeCursor(cursor)
  let query = memberRows(db)
    .where('agency_members.agency_id', '=', agencyId)
    .orderBy('agency_members.joined_at', 'desc')
    .orderBy('agency_members.id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('agency_members.joined_at', 'agency_members.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.joined_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** Says what one promoter gets of the rate; null: as all others. `not_found` for another agency's, and one who has left. */
export async function setMemberShare(
  tx: Tx,
  { agencyId, id, sharePpm }: { agencyId: string; id: string; sharePpm: number | null },
): Promise<AgencyMember> {
  const set = await tx
    .updateTable('agency_members')
    .set({ share_ppm: sharePpm })
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .where('left_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!set) throw notFound('promoter of the agency')
  return memberById(tx, id)
}

/** The agency parts with a promoter, who promotes without one from now on. */
export async function endMember(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
  now: Date,
): Promise<AgencyMember> {
  const member = await tx
    .selectFrom('agency_members')
    .select('promoter_id')
    .where('id', '=', id)
    .where('agency_id', '=', agencyId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (!member) throw notFound('promoter of the agency')
  await endMemberships(tx, { promoterId: member.promoter_id, agencyId }, now)
  return memberById(tx, id)
}

const memberById = async (db: Db, id: string): Promise<AgencyMember> =>
  view(await memberRows(db).where('agency_members.id', '=', id).executeTakeFirstOrThrow())

const memberRows = (db: Db) =>
  db
    .selectFrom('agency_members')
    .innerJoin('promoters', 'promoters.id', 'agency_members.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('commission_terms as t')
          .innerJoin('commissions as c', 'c.terms_of', 't.order_line_id')
          .innerJoin('commission_lines as l', 'l.commission_id', 'c.id')
          .select([
            sql<number>`count(distinct t.order_id)::int`.as('orders'),
            sql<number>`coalesce(sum(c.base_fen) filter (where l.promoter_id is not null and l.reverses is null), 0)::bigint`.as(
              'salesFen',
            ),
            sql<number>`coalesce(sum(l.amount_fen) filter (where l.agency_id = agency_members.agency_id), 0)::bigint`.as(
              'agencyFen',
            ),
          ])
          .whereRef('t.promoter_id', '=', 'agency_members.promoter_id')
          .whereRef('t.agency_id', '=', 'agency_members.agency_id')
          .where(sql<boolean>`t.agreed_at >= agency_members.joined_at`)
          .where(sql<boolean>`(agency_members.left_at is null or t.agreed_at <= agency_members.left_at)`)
          .as('sold'),
      (join) => join.onTrue(),
    )
    .selectAll('agency_members')
    .select(['nickname', 'avatar_url', 'kind', 'sold.orders', 'sold.salesFen', 'sold.agencyFen'])

type Row = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number]

const view = (row: Row): AgencyMember => ({
  id: row.id,
  person: { nickname: row.nickname, avatarUrl: row.avatar_url },
  kind: row.kind,
  sharePpm: row.share_ppm,
  joinedAt: row.joined_at.toISOString(),
  leftAt: row.left_at?.toISOString() ?? null,
  orders: row.orders,
  salesFen: row.salesFen,
  agencyFen: row.agencyFen,
})
