import type { HeldCoupon } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { heldView } from './coupon-views'
import { heldCouponsOf } from './held-coupons'
import { insertHeld } from './insert-held'
import { takeCoupon } from './take-coupon'

/**
 * Claims one coupon. The guarded UPDATE of `takeCoupon` allows at most `total` claims. Whom it is for is asked after its lock
 * too; once claimed, it stays.
 */
export async function claimCoupon(
  tx: Tx,
  customerId: string,
  couponId: string,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<HeldCoupon> {
  const coupon = await takeCoupon(tx, couponId, now)
  if (!coupon) throw await claimRefusal(tx, couponId, now)
  const refusal = await registry.eligibility.refusal(tx, coupon, { customerId, now })
  if (refusal) throw new Problem('coupon_not_claimable', refusal)
  const id = await insertHeld(tx, { coupon, customerId, givenBy: null }, now)
  if (id === undefined) throw limitReached(coupon.per_customer)
  return heldById(tx, customerId, id, now)
}

export const limitReached = (perCustomer: number) =>
  new Problem('coupon_limit_reached', `a customer can claim ${perCustomer}`)

export async function heldById(tx: Tx, customerId: string, id: string, now: Date): Promise<HeldCoupon> {
  return heldView(await heldCouponsOf(tx, customerId, now).where('held.id', '=', id).executeTakeFirstOrThrow(), now)
}

/** Why none of it could be taken. */
export async function claimRefusal(tx: Tx, couponId: string, now: Date): Promise<Problem> {
  const coupon = await tx.selectFrom('coupons').selectAll().where('id', '=', couponId).executeTakeFirst()
  if (!coupon) return notFound('coupon')
  if (coupon.claim_from > now || coupon.claim_until <= now || (coupon.use_until && coupon.use_until <= now)) {
    return new Problem('coupon_not_claimable', 'it cannot be claimed at this time')
  }
  return new Problem('coupon_sold_out', 'all of them have been claimed, or its budget is spent')
}
