import type { CommissionCheckSetting } from '@haoli/contract/schemas'
import { type Insertable, sql } from 'kysely'
import type { Static } from 'typebox'
import { startInChina } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { readKeptSetting } from '../settings/kept-settings'
import { commissionCheckSetting } from './check-setting'

interface Earned {
  promoterId: string
  /** Who paid. */
  customerId: string
  fen: number
}

export interface Cut {
  amountFen: number
  /** Empty where nothing was cut. */
  ceiling: Pick<Insertable<Database['commissions']>, 'uncut_fen' | 'ceiling_fen' | 'ceiling_period'>
}

/** What a commission comes to under the ceiling for the orders of one customer, where the shop has one; it may be nothing. */
export async function cutToCeiling(tx: Tx, earned: Earned, now: Date): Promise<Cut> {
  const { ceiling } = await readKeptSetting(tx, commissionCheckSetting, now)
  const amountFen = ceiling ? await leftBelow(tx, ceiling, earned, now) : earned.fen
  if (!ceiling || amountFen === earned.fen) return { amountFen, ceiling: {} }
  return {
    amountFen,
    ceiling: { uncut_fen: earned.fen, ceiling_fen: ceiling.fen, ceiling_period: ceiling.period },
  }
}

type Ceiling = NonNullable<Static<typeof CommissionCheckSetting>['ceiling']>

/**
 * What of a commission is left below the ceiling; what refunds took back does not count. Orders of the same customer take turns by a
 * lock on the two, which is taken after all other locks.
 */
async function leftBelow(tx: Tx, ceiling: Ceiling, { fen, ...between }: Earned, now: Date): Promise<number> {
  await takeTurns(tx, between)
  const earnedFen = await earnedSince(tx, between, startInChina(ceiling.period, now))
  return Math.max(0, Math.min(fen, ceiling.fen - earnedFen))
}

type Between = Omit<Earned, 'fen'>

const takeTurns = (tx: Tx, { promoterId, customerId }: Between) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`ceiling ${promoterId} ${customerId}`}, 0))`.execute(tx)

async function earnedSince(tx: Tx, { promoterId, customerId }: Between, since: Date): Promise<number> {
  const { fen } = await tx
    .selectFrom('orders')
    .innerJoin('commission_terms', 'commission_terms.order_id', 'orders.id')
    .innerJoin('commissions', 'commissions.terms_of', 'commission_terms.order_line_id')
    .select(sql<number>`coalesce(sum(amount_fen - reversed_fen), 0)::bigint`.as('fen'))
    .where('orders.customer_id', '=', customerId)
    .where('commission_terms.promoter_id', '=', promoterId)
    .where('commissions.created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return fen
}
