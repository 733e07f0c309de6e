import type { MyPromoter } from '@haoli/contract'
import { balanceOfPromoter } from '../../core/commission/balance'
import { commissionSetting } from '../../core/commission/commission-setting'
import type { PromoterRow } from '../../core/commission/promoter-rows'
import { planWithdrawal } from '../../core/payouts/plan-withdrawal'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { settlingOf } from './settling'

/** The caller's row, in whatever state. */
export const promoterOf = (db: Db, customerId: string): Promise<PromoterRow | undefined> =>
  db.selectFrom('promoters').selectAll().where('customer_id', '=', customerId).executeTakeFirst()

/** Throws `not_a_promoter` for whoever does not promote now. */
export async function requirePromoter(db: Db, customerId: string): Promise<PromoterRow> {
  const promoter = await promoterOf(db, customerId)
  if (promoter?.state === 'active') return promoter
  throw new Problem('not_a_promoter', 'only a promoter does this')
}

/**
 * Throws `not_a_promoter` for whoever never asked to be one. What was earned stays theirs after they have left, also while they
 * ask anew, or were refused then.
 */
export async function requireEarner(db: Db, customerId: string): Promise<PromoterRow> {
  const promoter = await promoterOf(db, customerId)
  if (promoter) return promoter
  throw new Problem('not_a_promoter', 'only a promoter does this')
}

/** null: they never asked to be one. */
export async function myPromoter(db: Db, customerId: string, now: Date): Promise<MyPromoter | null> {
  const row = await promoterOf(db, customerId)
  if (!row) return null
  const balance = await balanceOfPromoter(db, row.id)
  const { leastWithdrawalFen } = await readSetting(db, commissionSetting, now)
  const { availableFen } = balance
  const canWithdraw = availableFen >= leastWithdrawalFen && balance.inPayoutFen === 0
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    answer: row.answer,
    askedAt: row.asked_at.toISOString(),
    joinedAt: row.joined_at?.toISOString() ?? null,
    leftAt: row.left_at?.toISOString() ?? null,
    agency: await agencyShownTo(db, row.id),
    balance,
    settling: await settlingOf(db, row.id),
    realName: row.real_name && masked(row.real_name),
    leastWithdrawalFen,
    withdrawal: canWithdraw ? await planWithdrawal(db, { promoterId: row.id, amountFen: availableFen }, now) : null,
  }
}

const agencyShownTo = async (db: Db, promoterId: string): Promise<MyPromoter['agency']> =>
  (await db
    .selectFrom('agency_members')
    .innerJoin('agencies', 'agencies.id', 'agency_members.agency_id')
    .select('name')
    .select((eb) => eb.fn.coalesce('agency_members.share_ppm', 'agencies.share_ppm').as('sharePpm'))
    .where('promoter_id', '=', promoterId)
    .where('left_at', 'is', null)
    .executeTakeFirst()) ?? null

/** All but the last character of a name: 王小明 is **明. */
const masked = (name: string): string => {
  const characters = [...name]
  return `${'*'.repeat(characters.length - 1)}${characters.at(-1)}`
}
