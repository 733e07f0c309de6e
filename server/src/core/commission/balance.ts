import type { CommissionBalance } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/** The column of a line that names its receiver. */
export type ReceiverColumn = 'promoter_id' | 'agency_id'

/** What promoters or agencies have earned, by their ids: sums of their lines. */
export async function balancesOf(
  db: Db,
  ids: readonly string[],
  by: ReceiverColumn = 'promoter_id',
): Promise<Map<string, CommissionBalance>> {
  if (ids.length === 0) return new Map()
  const sumOf = (state: string) =>
    sql<number>`coalesce(sum(amount_fen) filter (where state = ${sql.lit(state)}), 0)::bigint`
  const rows = await db
    .selectFrom('commission_lines')
    .select(sql.ref<string>(by).as('receiverId'))
    .select([
      sumOf('pending').as('pendingFen'),
      sumOf('held').as('heldFen'),
      sumOf('settled').as('availableFen'),
      sumOf('in_payout').as('inPayoutFen'),
      sumOf('paid').as('paidFen'),
    ])
    .where(by, 'in', [...ids])
    .groupBy(by)
    .execute()
  return new Map(rows.map(({ receiverId, ...balance }) => [receiverId, balance]))
}

export const nothingEarned: CommissionBalance = {
  pendingFen: 0,
  heldFen: 0,
  availableFen: 0,
  inPayoutFen: 0,
  paidFen: 0,
}

export const balanceOfPromoter = async (db: Db, promoterId: string): Promise<CommissionBalance> =>
  (await balancesOf(db, [promoterId])).get(promoterId) ?? nothingEarned

export const balanceOfAgency = async (db: Db, agencyId: string): Promise<CommissionBalance> =>
  (await balancesOf(db, [agencyId], 'agency_id')).get(agencyId) ?? nothingEarned
