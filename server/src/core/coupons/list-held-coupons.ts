import { type HeldCoupon, type HeldCouponState, limits } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { readSetting } from '../settings/read-setting'
import { couponSetting } from './coupon-setting'
import { heldView } from './coupon-views'
import { heldCouponsOf, stateBy } from './held-coupons'

interface Wanted {
  state?: HeldCouponState | undefined
  /** true: usable ones that end within the hours of the setting, the next one first; otherwise the newest first. */
  expiring?: boolean | undefined
  cursor?: string | undefined
  limit?: number | undefined
  now: Date
}

/** A page of the coupons that a customer has. */
export async function listHeldCoupons(
  db: Db,
  customerId: string,
  { state, expiring, cursor, limit = limits.pageDefault, now }: Wanted,
): Promise<{ items: HeldCoupon[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  let query = heldCouponsOf(db, customerId, now).limit(limit + 1)
  if (state !== undefined) query = query.where(stateBy(now), '=', state)
  if (expiring) {
    const { remindHours } = await readSetting(db, couponSetting, now)
    query = query
      .where(stateBy(now), '=', 'usable')
      .where('held.valid_until', '<=', new Date(now.getTime() + remindHours * hourMs))
      .orderBy('held.valid_until')
      .orderBy('held.id')
    if (from) {
      query = query.where((eb) => eb(eb.refTuple('held.valid_until', 'held.id'), '>', eb.tuple(from.at, from.id)))
    }
  } else {
    query = query.orderBy('held.claimed_at', 'desc').orderBy('held.id', 'desc')
    if (from) query = query.where(after('held.claimed_at', 'held.id', from))
  }
  const { page, nextCursor } = cutPage(await query.execute(), limit, (held) => ({
    at: expiring ? held.validUntil : held.claimedAt,
    id: held.id,
  }))
  return { items: page.map((held) => heldView(held, now)), nextCursor }
}
