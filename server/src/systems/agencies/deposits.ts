import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'

/** What an agency has deposited with the merchant, in fen: the sum of what was recorded. */
export async function depositOf(db: Db, agencyId: string): Promise<number> {
  const { fen } = await db
    .selectFrom('agency_deposits')
    .select(sql<number>`coalesce(sum(amount_fen), 0)::bigint`.as('fen'))
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow()
  return fen
}

interface Deposit {
  agencyId: string
  /** Negative: given back. */
  amountFen: number
  note: string
  by: string | null
}

/** Records money that was deposited, topped up, or given back; never more than there is. The caller has locked the agency. */
export async function recordDeposit(tx: Tx, { agencyId, amountFen, note, by }: Deposit, now: Date): Promise<void> {
  if (amountFen === 0) throw new Problem('validation_failed', 'it changes nothing', { param: '/amountFen' })
  if ((await depositOf(tx, agencyId)) + amountFen < 0) {
    throw new Problem('validation_failed', 'it is more than what was deposited', { param: '/amountFen' })
  }
  await tx
    .insertInto('agency_deposits')
    .values({
      id: newId('agencyDeposit'),
      agency_id: agencyId,
      amount_fen: amountFen,
      note,
      recorded_at: now,
      recorded_by: by,
    })
    .execute()
}
