import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import type { CouponRow } from './take-coupon'

interface NewHeld {
  /** Its row is locked by `takeCoupon`. */
  coupon: CouponRow
  customerId: string
  /** Who of the staff gives it; null: the customer claims it. */
  givenBy: string | null
}

/** Gives a customer one of a coupon; answers its id, or undefined where they had as many of it as a customer may. */
export async function insertHeld(
  tx: Tx,
  { coupon, customerId, givenBy }: NewHeld,
  now: Date,
): Promise<string | undefined> {
  const { claims } = await tx
    .selectFrom('held_coupons')
    .select(sql<number>`count(*)::int`.as('claims'))
    .where('customer_id', '=', customerId)
    .where('coupon_id', '=', coupon.id)
    .executeTakeFirstOrThrow()
  if (claims >= coupon.per_customer) return undefined
  const id = newId('heldCoupon')
  await tx
    .insertInto('held_coupons')
    .values({
      id,
      coupon_id: coupon.id,
      customer_id: customerId,
      ordinal: claims + 1,
      state: 'usable',
      order_id: null,
      ...whenUsable(coupon, now),
      claimed_at: now,
      reminded_at: null,
      given_by: givenBy,
    })
    .execute()
  return id
}

type Times = Pick<CouponRow, 'valid_days' | 'use_from' | 'use_until'>

/** When one can be used that is claimed at `now`. */
export function whenUsable(coupon: Times, now: Date): { valid_from: Date; valid_until: Date } {
  const { valid_days: days, use_from: from, use_until: until } = coupon
  if (days !== null) return { valid_from: now, valid_until: new Date(now.getTime() + days * dayMs) }
  if (!from || !until) throw new Error('a coupon has neither days nor dates')
  return { valid_from: from > now ? from : now, valid_until: until }
}
