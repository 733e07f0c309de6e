import { sql } from 'kysely'
import { startInChina } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { commissionSetting } from '../commission/commission-setting'
import { readSetting } from '../settings/read-setting'
import { taxWithheld } from './labour-tax'

export interface PlannedWithdrawal {
  amountFen: number
  taxFen: number
  netFen: number
}

/** What a withdrawal of `amountFen` pays now. Tax is that of the month in China, less what was withheld in it already. */
export async function planWithdrawal(
  db: Db,
  { promoterId, amountFen }: { promoterId: string; amountFen: number },
  now: Date,
): Promise<PlannedWithdrawal> {
  const { withholdsTax } = await readSetting(db, commissionSetting, now)
  const taxFen = withholdsTax ? taxWithheld(amountFen, await withdrawnInMonth(db, promoterId, now)) : 0
  return { amountFen, taxFen, netFen: amountFen - taxFen }
}

async function withdrawnInMonth(db: Db, promoterId: string, now: Date) {
  return db
    .selectFrom('withdrawals')
    .select([
      sql<number>`coalesce(sum(amount_fen), 0)::bigint`.as('amountFen'),
      sql<number>`coalesce(sum(tax_fen), 0)::bigint`.as('taxFen'),
    ])
    .where('promoter_id', '=', promoterId)
    .where('state', '<>', 'failed')
    .where('requested_at', '>=', startInChina('month', now))
    .executeTakeFirstOrThrow()
}
