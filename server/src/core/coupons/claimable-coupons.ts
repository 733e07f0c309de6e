import type { Coupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { ruleView } from './coupon-views'

/** The coupons that anybody can claim now, for one product or for any, as this shopper (null: nobody) sees them. */
export async function claimableCoupons(
  db: Db,
  customerId: string | null,
  productId: string | undefined,
  now: Date,
): Promise<Coupon[]> {
  let query = couponsNow(db, customerId, now).where('audience', '=', 'everybody')
  if (productId !== undefined) query = query.where(isFor(productId))
  return (await query.execute()).map(couponView)
}

/** One coupon, whoever it is for; null where it cannot be claimed now and this shopper has none of it. */
export async function couponFor(db: Db, customerId: string, couponId: string, now: Date): Promise<Coupon | null> {
  const row = await couponsNow(db, customerId, now).where('coupons.id', '=', couponId).executeTakeFirst()
  const coupon = row && couponView(row)
  return coupon && (coupon.claimable || coupon.heldCount > 0) ? coupon : null
}

const couponsNow = (db: Db, customerId: string | null, now: Date) =>
  db
    .selectFrom('coupons')
    .selectAll('coupons')
    .select((eb) =>
      eb
        .selectFrom('held_coupons as held')
        .whereRef('held.coupon_id', '=', 'coupons.id')
        .where('held.customer_id', '=', customerId)
        .select(sql<number>`count(*)::int`.as('count'))
        .as('claims'),
    )
    .select((eb) =>
      eb
        .selectFrom('held_coupons as held')
        .whereRef('held.coupon_id', '=', 'coupons.id')
        .where('held.customer_id', '=', customerId)
        .where('held.state', 'in', ['usable', 'held'])
        .where('held.valid_until', '>', now)
        .select(sql<number>`count(*)::int`.as('count'))
        .as('heldCount'),
    )
    .where('claim_from', '<=', now)
    .where('claim_until', '>', now)
    .orderBy('claim_until')
    .orderBy('id')

type CouponRow = Awaited<ReturnType<ReturnType<typeof couponsNow>['executeTakeFirstOrThrow']>>

function couponView(row: CouponRow): Coupon {
  const soldOut = row.claimed >= row.total
  return {
    id: row.id,
    ...ruleView({
      name: row.name,
      kind: row.kind,
      offFen: row.off_fen,
      percentOff: row.percent_off,
      thresholdFen: row.threshold_fen,
      thresholdQuantity: row.threshold_quantity,
      scope: row.scope,
      scopeIds: row.scope_ids,
    }),
    claimUntil: row.claim_until.toISOString(),
    claimable: !soldOut && (row.claims ?? 0) < row.per_customer,
    heldCount: row.heldCount ?? 0,
    soldOut,
  }
}

/** A coupon for the whole shop, for this product, or for a category that it is in. */
const isFor = (productId: string) => sql<boolean>`(
  scope = 'shop'
  or (scope = 'products' and scope_ids ? ${productId})
  or (scope = 'categories' and exists (
    select from product_categories pc where pc.product_id = ${productId} and coupons.scope_ids ? pc.category_id))
)`
