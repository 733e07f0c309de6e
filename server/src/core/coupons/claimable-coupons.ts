import type { Coupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Context } from '../system/system'
import { ruleView } from './coupon-views'

type Asked = Pick<Context, 'now' | 'registry'>

/**
 * The coupons that can be claimed now and are for this shopper (null: a visitor), for one product or for any, with those
 * that they hold already.
 */
export async function claimableCoupons(
  db: Db,
  customerId: string | null,
  productId: string | undefined,
  context: Asked,
): Promise<Coupon[]> {
  let query = couponsNow(db, customerId, context)
  if (productId !== undefined) query = query.where(isFor(productId))
  const rows = await db
    .selectFrom(query.as('coupon'))
    .selectAll()
    .where((eb) => eb.or([eb('isForThem', '=', true), eb('heldCount', '>', 0)]))
    .orderBy('claim_until')
    .orderBy('id')
    .execute()
  return rows.map(couponView)
}

/** One coupon; null where this shopper cannot claim it now and has none of it. */
export async function couponFor(db: Db, customerId: string, couponId: string, context: Asked): Promise<Coupon | null> {
  const row = await couponsNow(db, customerId, context).where('coupons.id', '=', couponId).executeTakeFirst()
  const coupon = row && couponView(row)
  return coupon && (coupon.claimable || coupon.heldCount > 0) ? coupon : null
}

const columns = { audience: sql.ref<string>('coupons.audience'), id: sql.ref<string>('coupons.id') }

/** The coupons whose time to be claimed is now, with what this shopper has to do with each. */
export const couponsNow = (db: Db, customerId: string | null, { now, registry }: Asked) =>
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
    .select((eb) =>
      eb
        .selectFrom('held_coupons as held')
        .whereRef('held.coupon_id', '=', 'coupons.id')
        .where('held.customer_id', '=', customerId)
        .where('held.state', '=', 'used')
        .select(sql<number>`count(*)::int`.as('count'))
        .as('usedCount'),
    )
    .select(registry.eligibility.includes(columns, { customerId, now }).as('isForThem'))
    .where('claim_from', '<=', now)
    .where('claim_until', '>', now)

type CouponRow = Awaited<ReturnType<ReturnType<typeof couponsNow>['executeTakeFirstOrThrow']>>

/** The rule of a coupon, with its name. */
export const ruleOfRow = (row: CouponRow) => ({
  name: row.name,
  kind: row.kind,
  offFen: row.off_fen,
  percentOff: row.percent_off,
  thresholdFen: row.threshold_fen,
  thresholdQuantity: row.threshold_quantity,
  scope: row.scope,
  scopeIds: row.scope_ids,
})

function couponView(row: CouponRow): Coupon {
  const soldOut = row.claimed >= row.total
  return {
    id: row.id,
    ...ruleView(ruleOfRow(row)),
    audience: row.audience,
    claimUntil: row.claim_until.toISOString(),
    claimable: row.isForThem && !soldOut && (row.claims ?? 0) < row.per_customer,
    heldCount: row.heldCount ?? 0,
    usedCount: row.usedCount ?? 0,
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
