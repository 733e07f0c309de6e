import type { MyPromoter } from '@haoli/contract'
import { sql } from 'kysely'
import { chinaDayIn } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'

/** When of what is pending something settles next, and how much of it waits for its order to be completed. */
export async function settlingOf(db: Db, promoterId: string): Promise<MyPromoter['settling']> {
  const { rows } = await sql<{ at: Date | null; fen: number }>`
    select min(settles_at) as at, sum(l.amount_fen)::bigint as fen
    from commission_lines l join commissions c on c.id = l.commission_id
    where l.promoter_id = ${promoterId} and l.state = 'pending'
    group by ${chinaDayIn(sql.ref('settles_at'))} order by at nulls last`.execute(db)
  const [first] = rows
  const next = first?.at ? { at: first.at.toISOString(), fen: first.fen } : null
  return { next, waitingFen: rows.find(({ at }) => at === null)?.fen ?? 0 }
}
