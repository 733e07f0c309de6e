import type { ClaimableCoupon, Quote } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import type { PriceLine } from '../pricing/pricing'
import type { Context } from '../system/system'
import { bestCoupons, leastWith, type Pricing, payableWith, type Tried, tryCoupons } from './choose-coupons'
import { couponsNow, ruleOfRow } from './claimable-coupons'
import type { HeldRule } from './coupon-rule'
import { ruleView } from './coupon-views'
import { whenUsable } from './insert-held'

/** A coupon as it would be held if it were claimed now; `id` is the coupon's own. */
interface IfClaimed extends HeldRule {
  name: string
  audience: string
  promoter: { nickname: string } | null
  claimUntil: Date
}

/** The largest number that a quote names. */
const most = 20

/**
 * The coupons that this customer could claim now and with which these lines would cost less than with the best of
 * `usable`, which they hold; what saves most comes first. Priced as if claimed, by the rules for held coupons, and only
 * told: none of them enters a price. One statement.
 */
export async function couponsToClaim(
  db: Db,
  customerId: string,
  { lines, usable, pricing }: { lines: readonly PriceLine[]; usable: readonly HeldRule[]; pricing: Pricing },
  context: Pick<Context, 'now' | 'registry'>,
): Promise<Quote['claimable']> {
  const leastHeld = payableWith(lines, bestCoupons(lines, usable, pricing), pricing)
  const useful = tryCoupons(lines, await ifClaimed(db, customerId, context), pricing, context.now)
    .filter((one) => one.savesFen > 0 && leastWith(lines, one.coupon, usable, pricing) < leastHeld)
    .sort(bySaving)
    .slice(0, most)
  if (useful.length === 0) return undefined
  const all = [...usable, ...useful.map((one) => one.coupon)]
  const least = payableWith(lines, bestCoupons(lines, all, pricing), pricing)
  return { coupons: useful.map(view), savesFen: leastHeld - least }
}

/** What this customer may still claim, even where they hold others of the same coupon. */
async function ifClaimed(db: Db, customerId: string, context: Pick<Context, 'now' | 'registry'>): Promise<IfClaimed[]> {
  const { now } = context
  const rows = await db
    .selectFrom(couponsNow(db, { customerId, ...context }).as('coupon'))
    .selectAll()
    .where('isForThem', '=', true)
    .where('soldOut', '=', false)
    .whereRef('claims', '<', 'per_customer')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    couponId: row.id,
    ...ruleOfRow(row),
    audience: row.audience,
    claimUntil: row.claim_until,
    validFrom: whenUsable(row, now).valid_from,
    validUntil: whenUsable(row, now).valid_until,
  }))
}

/** Where two save the same, the one that can be claimed for less long comes first. */
const bySaving = (a: Tried<IfClaimed>, b: Tried<IfClaimed>): number =>
  b.savesFen - a.savesFen ||
  a.coupon.claimUntil.getTime() - b.coupon.claimUntil.getTime() ||
  (a.coupon.id < b.coupon.id ? -1 : 1)

const view = ({ coupon, savesFen }: Tried<IfClaimed>): ClaimableCoupon => ({
  id: coupon.id,
  ...ruleView(coupon),
  audience: coupon.audience,
  claimUntil: coupon.claimUntil.toISOString(),
  savesFen,
})
