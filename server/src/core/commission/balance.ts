import type { CommissionBalance } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/** What promoters have earned, by their ids: sums of their lines. */
export async function balancesOf(db: Db, promoterIds: readonly string[]): Promise<Map<string, CommissionBalance>> {
  if (promoterIds.length === 0) return new Map()
  const sumOf = (state: string) =>
    sql<number>`coalesce(sum(amount_fen) filter (where state = ${sql.lit(state)}), 0)::bigint`
  const rows = await db
    .selectFrom('commission_lines')
    .select('promoter_id')
    .select([
      sumOf('pending').as('pendingFen'),
      sumOf('held').as('heldFen'),
      sumOf('settled').as('availableFen'),
      sumOf('in_payout').as('inPayoutFen'),
      sumOf('paid').as('paidFen'),
    ])
    .where('promoter_id', 'in', [...promoterIds])
    .groupBy('promoter_id')
    .execute()
  return new Map(rows.map(({ promoter_id, ...balance }) => [promoter_id, balance]))
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
