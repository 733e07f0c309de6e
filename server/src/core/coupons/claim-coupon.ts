import type { HeldCoupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { heldView } from './coupon-views'
import { heldCouponsOf } from './held-coupons'

/**
 * Claims one coupon. The guarded UPDATE allows at most `total` claims, and locks the coupon's row, so no other claim can
 * change the customer's count that is read below. Whom it is for is asked after that lock too; once claimed, it stays.
 */
export async function claimCoupon(
  tx: Tx,
  customerId: string,
  couponId: string,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<HeldCoupon> {
  const coupon = await tx
    .updateTable('coupons')
    .set((eb) => ({ claimed: eb('claimed', '+', 1) }))
    .where('id', '=', couponId)
    .where('claim_from', '<=', now)
    .where('claim_until', '>', now)
    .whereRef('claimed', '<', 'total')
    .returningAll()
    .executeTakeFirst()
  if (!coupon) throw await claimRefusal(tx, couponId, now)
  const refusal = await registry.eligibility.refusal(tx, coupon, { customerId, now })
  if (refusal) throw new Problem('coupon_not_claimable', refusal)
  const { claims } = await tx
    .selectFrom('held_coupons')
    .select(sql<number>`count(*)::int`.as('claims'))
    .where('customer_id', '=', customerId)
    .where('coupon_id', '=', couponId)
    .executeTakeFirstOrThrow()
  if (claims >= coupon.per_customer) {
    throw new Problem('coupon_limit_reached', `a customer can claim ${coupon.per_customer}`)
  }
  const id = newId('heldCoupon')
  await tx
    .insertInto('held_coupons')
    .values({
      id,
      coupon_id: couponId,
      customer_id: customerId,
      ordinal: claims + 1,
      state: 'usable',
      order_id: null,
      valid_from: now,
      valid_until: new Date(now.getTime() + coupon.valid_days * dayMs),
      claimed_at: now,
    })
    .execute()
  return heldView(await heldCouponsOf(tx, customerId, now).where('held.id', '=', id).executeTakeFirstOrThrow())
}

async function claimRefusal(tx: Tx, couponId: string, now: Date): Promise<Problem> {
  const coupon = await tx.selectFrom('coupons').selectAll().where('id', '=', couponId).executeTakeFirst()
  if (!coupon) return notFound('coupon')
  if (coupon.claim_from > now || coupon.claim_until <= now) {
    return new Problem('coupon_not_claimable', 'it cannot be claimed at this time')
  }
  return new Problem('coupon_sold_out', 'all of them have been claimed')
}
