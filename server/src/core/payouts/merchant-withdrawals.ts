import { limits, type MerchantWithdrawalPage, type WithdrawalState } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  state?: WithdrawalState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Withdrawals of all promoters, newest first, with the sums of each state. */
export async function listMerchantWithdrawals(
  db: Db,
  { state, cursor, limit = limits.pageDefault }: Wanted,
): Promise<MerchantWithdrawalPage> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('withdrawals')
    .innerJoin('promoters', 'promoters.id', 'withdrawals.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .selectAll('withdrawals')
    .select('nickname')
    .orderBy('requested_at', 'desc')
    .orderBy('withdrawals.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('withdrawals.state', '=', state)
  if (from) query = query.where(after('requested_at', 'withdrawals.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.requested_at, id: row.id }))
  const sums = await db
    .selectFrom('withdrawal_sums')
    .select([
      'state',
      sql<number>`sum(count)::int`.as('count'),
      sql<number>`sum(amount_fen)::bigint`.as('amountFen'),
      sql<number>`sum(tax_fen)::bigint`.as('taxFen'),
    ])
    .groupBy('state')
    .having(sql<boolean>`sum(count) <> 0`)
    .orderBy('state')
    .execute()
  return {
    items: page.map((row) => ({
      id: row.id,
      promoter: { id: row.promoter_id, nickname: row.nickname },
      state: row.state,
      amountFen: row.amount_fen,
      taxFen: row.tax_fen,
      failure: row.failure,
      requestedAt: row.requested_at.toISOString(),
      confirmBy: row.confirm_by?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
    })),
    nextCursor,
    sums,
  }
}
