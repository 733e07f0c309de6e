import type { HeldCouponState } from '@haoli/contract'
import { type QueryCreator, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import type { Database } from '../../platform/database/tables'
import type { HeldRule } from './coupon-rule'
import { promoterOfCoupon } from './promoter-of-coupon'

/** A coupon that a customer has, with its rule. `state` becomes `expired` by comparing the clock, without a job. */
export interface Held extends HeldRule {
  name: string
  promoter: { nickname: string } | null
  state: HeldCouponState
  orderId: string | null
  claimedAt: Date
}

/** Everything that `customerId` holds; narrow it down with `where`, in the order wanted. */
export function heldCouponsOf(db: QueryCreator<Database>, customerId: string, now: Date) {
  return db
    .selectFrom('held_coupons as held')
    .innerJoin('coupons', 'coupons.id', 'held.coupon_id')
    .where('held.customer_id', '=', customerId)
    .select([
      'held.id',
      'held.coupon_id as couponId',
      'held.order_id as orderId',
      'held.valid_from as validFrom',
      'held.valid_until as validUntil',
      'held.claimed_at as claimedAt',
      'coupons.name',
      'coupons.kind',
      'coupons.off_fen as offFen',
      'coupons.percent_off as percentOff',
      'coupons.threshold_fen as thresholdFen',
      'coupons.threshold_quantity as thresholdQuantity',
      'coupons.scope',
      'coupons.scope_ids as scopeIds',
      'coupons.payer',
      sql<number | null>`coupons.budget_fen - coupons.budget_taken_fen`.as('budgetLeftFen'),
      promoterOfCoupon.as('promoter'),
      stateBy(now).as('state'),
    ])
}

/** The stored state, with `expired` for a usable coupon whose time is over. */
export const stateBy = (now: Date) =>
  sql<HeldCouponState>`case when held.state = 'usable' and held.valid_until <= ${now} then 'expired' else held.state end`

/** The coupons that an order may still take, those that start later included. */
export const couponsInHand = (db: Db, customerId: string, now: Date): Promise<Held[]> =>
  usableCoupons(db, { customerId, now })

const usableCoupons = keptQuery((db, { customerId, now }: { customerId: string; now: Date }) =>
  heldCouponsOf(db, customerId, now)
    .where('held.state', '=', 'usable')
    .where('held.valid_until', '>', now)
    .orderBy('held.valid_until')
    .orderBy('held.id'),
)
