import type { PromoterMonths } from '@haoli/contract'
import { sql } from 'kysely'
import { chinaDayIn } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'

const most = 24

/** The statement of each month that has lines, the latest first. A line counts in the month in China in which it was made. */
export async function promoterMonths(db: Db, promoterId: string): Promise<PromoterMonths> {
  const { rows } = await sql<PromoterMonths['items'][number]>`
    select to_char(${chinaDayIn(sql.ref('created_at'))}, 'YYYY-MM') as month,
      count(*)::int as lines,
      coalesce(sum(amount_fen) filter (where amount_fen > 0), 0)::bigint as "earnedFen",
      coalesce(sum(amount_fen) filter (where amount_fen < 0), 0)::bigint as "takenBackFen",
      sum(amount_fen)::bigint as "netFen"
    from commission_lines where promoter_id = ${promoterId}
    group by 1 order by 1 desc limit ${most}`.execute(db)
  return { items: rows }
}
