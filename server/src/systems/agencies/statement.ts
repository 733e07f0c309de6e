import type { AgencyStatement } from '@haoli/contract'
import { sql } from 'kysely'
import { balanceOfAgency } from '../../core/commission/balance'
import { chinaDayIn } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'

const most = 24

/** What an agency has with the merchant: by month in China, what was earned, taken back and paid; and what is open. */
export async function agencyStatement(db: Db, agencyId: string): Promise<AgencyStatement> {
  const { rows: months } = await sql<AgencyStatement['months'][number]>`
    select month, sum(lines)::int as lines, sum(earned)::bigint as "earnedFen", sum(taken)::bigint as "takenBackFen",
      sum(earned + taken)::bigint as "netFen", sum(paid)::bigint as "paidFen"
    from (
      select to_char(${chinaDayIn(sql.ref('created_at'))}, 'YYYY-MM') as month, 1 as lines,
        greatest(amount_fen, 0) as earned, least(amount_fen, 0) as taken, 0 as paid
      from commission_lines where agency_id = ${agencyId}
      union all
      select to_char(${chinaDayIn(sql.ref('paid_at'))}, 'YYYY-MM'), 0, 0, 0, amount_fen
      from agency_payments where agency_id = ${agencyId}) entries
    group by month order by month desc limit ${most}`.execute(db)
  const payments = await db
    .selectFrom('agency_payments')
    .select(['id', 'amount_fen', 'reference', 'paid_at'])
    .where('agency_id', '=', agencyId)
    .orderBy('paid_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return {
    months,
    payments: payments.map((row) => ({
      id: row.id,
      amountFen: row.amount_fen,
      reference: row.reference,
      paidAt: row.paid_at.toISOString(),
    })),
    balance: await balanceOfAgency(db, agencyId),
  }
}
