import type { HeldCoupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import { readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { lockBuyer } from '../customers/lock-buyer'
import { readKeptSetting } from '../settings/kept-settings'
import { claimRefusal, heldById, limitReached } from './claim-coupon'
import { couponSetting } from './coupon-setting'
import { insertHeld } from './insert-held'
import { takeCoupon } from './take-coupon'

/** The coupon of a code, or why there is none. */
export type CodeResult = { held: HeldCoupon } | { refused: Problem }

/**
 * Claims the coupon of a code. A code is for one claim: its row is taken by a guarded UPDATE. Codes have 75 random bits; still,
 * whoever has entered many wrong ones waits. Who repeats it gets what they have. The caller must commit a refusal that is
 * answered, because a wrong code is counted.
 */
export async function claimByCode(tx: Tx, customerId: string, typed: string, now: Date): Promise<CodeResult> {
  await lockBuyer(tx, customerId)
  const tooMany = await tooManyTries(tx, customerId, now)
  if (tooMany) return { refused: tooMany }
  const code = hashToken(readReadableCode(typed))
  const found = await tx
    .selectFrom('coupon_codes')
    .innerJoin('coupon_code_batches as batch', 'batch.id', 'coupon_codes.batch_id')
    .leftJoin('held_coupons', 'held_coupons.id', 'held_coupon_id')
    .select(['batch.coupon_id', 'batch.ended_at', 'held_coupon_id as heldId', 'held_coupons.customer_id as claimedBy'])
    .where('code_hash', '=', code)
    .executeTakeFirst()
  if (!found || (found.ended_at && found.heldId === null)) {
    await countTry(tx, customerId, now)
    return { refused: new Problem('coupon_code_unknown', 'there is no such code') }
  }
  if (found.heldId !== null) {
    if (found.claimedBy !== customerId) throw used()
    return { held: await heldById(tx, customerId, found.heldId, now) }
  }
  const coupon = await takeCoupon(tx, found.coupon_id, now)
  if (!coupon) throw await claimRefusal(tx, found.coupon_id, now)
  const id = await insertHeld(tx, { coupon, customerId, givenBy: null }, now)
  if (id === undefined) throw limitReached(coupon.per_customer)
  const taken = await tx
    .updateTable('coupon_codes')
    .set({ held_coupon_id: id, claimed_at: now })
    .where('code_hash', '=', code)
    .where('held_coupon_id', 'is', null)
    .returning('batch_id')
    .executeTakeFirst()
  if (!taken) throw used()
  return { held: await heldById(tx, customerId, id, now) }
}

const used = () => new Problem('coupon_code_used', 'somebody has claimed it already')

async function tooManyTries(tx: Tx, customerId: string, now: Date): Promise<Problem | undefined> {
  const { wrongCodes, wrongCodeHours } = await readKeptSetting(tx, couponSetting, now)
  const over = new Date(now.getTime() - wrongCodeHours * hourMs)
  const tries = await tx
    .selectFrom('coupon_code_tries')
    .select('tries')
    .where('customer_id', '=', customerId)
    .where('since', '>', over)
    .executeTakeFirst()
  if ((tries?.tries ?? 0) < wrongCodes) return undefined
  return new Problem('coupon_code_tries', `${wrongCodes} wrong codes in ${wrongCodeHours} hours`)
}

async function countTry(tx: Tx, customerId: string, now: Date): Promise<void> {
  const { wrongCodeHours } = await readKeptSetting(tx, couponSetting, now)
  const over = new Date(now.getTime() - wrongCodeHours * hourMs)
  await tx
    .insertInto('coupon_code_tries')
    .values({ customer_id: customerId, since: now, tries: 1 })
    .onConflict((conflict) =>
      conflict.column('customer_id').doUpdateSet({
        tries: sql`case when coupon_code_tries.since > ${over} then coupon_code_tries.tries + 1 else 1 end`,
        since: sql`case when coupon_code_tries.since > ${over} then coupon_code_tries.since else ${now}::timestamptz end`,
      }),
    )
    .execute()
}
