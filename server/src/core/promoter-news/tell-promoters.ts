import type { CommissionNotice } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { scheduleEach } from '../jobs/schedule-each'
import { notify } from '../notices/notify'
import type { Context, JobHandler } from '../system/system'

interface Piece {
  promoter_id: string
  customer_id: string
  kind: CommissionNotice
  title: string
  count: number
  amount_fen: number
}

/** Finds the promoters who have news; each is told by a job of its own. */
export const tellPromoters: JobHandler = (tx, _occurrence, { now }) =>
  scheduleEach(tx, 'tell_promoter', sql`select distinct promoter_id from promoter_news`, now)

/** Tells a promoter what is new: one notice of a kind, however much it is. What is told is deleted, so it is told once. */
export const tellPromoter: JobHandler = async (tx, promoterId, context) => {
  const { rows } = await sql<Piece>`
    with told as (
      delete from promoter_news where promoter_id = ${promoterId} returning promoter_id, kind, title, amount_fen
    )
    select promoter_id, customer_id, told.kind, min(title) as title, count(*)::int as count, sum(amount_fen)::bigint as amount_fen
    from told join promoters on promoters.id = promoter_id
    group by promoter_id, customer_id, told.kind order by told.kind`.execute(tx)
  for (const piece of rows) await tell(tx, piece, context)
}

async function tell(tx: Tx, { promoter_id, customer_id, kind, title, count, amount_fen }: Piece, context: Context) {
  const values = { who: '', title, count, amountFen: amount_fen }
  await notify(tx, { kind, customerId: customer_id, subjectId: promoter_id, values }, context)
}

/** A withdrawal has arrived. There is one at a time, so it is told at once. */
export async function tellOfPayment(
  tx: Tx,
  { id, promoterId, netFen }: { id: string; promoterId: string; netFen: number },
  context: Context,
): Promise<void> {
  const { customer_id: customerId } = await tx
    .selectFrom('promoters')
    .select('customer_id')
    .where('id', '=', promoterId)
    .executeTakeFirstOrThrow()
  const values = { who: '', title: '', count: 1, amountFen: netFen }
  await notify(tx, { kind: 'commission_paid', customerId, subjectId: id, values }, context)
}
