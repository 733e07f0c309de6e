import type { Coupon, WhyNotClaimable } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Viewer } from '../actors/viewer'
import type { Context } from '../system/system'
import { codeHolders } from './code-holders'
import { ruleView } from './coupon-views'
import { isForProduct } from './goods-of-coupon'
import { promoterOfCoupon } from './promoter-of-coupon'

type Asked = Viewer & Pick<Context, 'registry'>

/**
 * The coupons that can be claimed now and are for this shopper, for one product or for any, with those that they hold already.
 */
export async function claimableCoupons(db: Db, productId: string | undefined, asked: Asked): Promise<Coupon[]> {
  let query = couponsNow(db, asked)
  if (productId !== undefined) query = query.where(isForProduct(sql<string>`${productId}::text`))
  const rows = await db
    .selectFrom(query.as('coupon'))
    .selectAll()
    .where((eb) => eb.or([eb('isForThem', '=', true), eb('heldCount', '>', 0)]))
    .orderBy('claim_until')
    .orderBy('id')
    .execute()
  return rows.map((row) => couponView(row, asked.now))
}

/** How many that come later are told of. */
const mostComing = 50

/** The coupons for this shopper that can be claimed later, the next ones first. */
export async function comingCoupons(db: Db, asked: Asked): Promise<Coupon[]> {
  const rows = await db
    .selectFrom(couponsSeen(db, asked).where('claim_from', '>', asked.now).as('coupon'))
    .selectAll()
    .where('isForThem', '=', true)
    .orderBy('claim_from')
    .orderBy('id')
    .limit(mostComing)
    .execute()
  return rows.map((row) => couponView(row, asked.now))
}

/** One coupon, with why this shopper cannot claim it; null where there is none. */
export async function couponFor(db: Db, couponId: string, asked: Asked): Promise<Coupon | null> {
  const row = await couponsSeen(db, asked).where('coupons.id', '=', couponId).executeTakeFirst()
  return row ? couponView(row, asked.now) : null
}

const columns = { audience: sql.ref<string>('coupons.audience'), id: sql.ref<string>('coupons.id') }

/** Coupons, with what this shopper has to do with each. */
const couponsSeen = (db: Db, { registry, ...viewer }: Asked) =>
  db
    .selectFrom('coupons')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('held_coupons as held')
          .whereRef('held.coupon_id', '=', 'coupons.id')
          .where('held.customer_id', '=', viewer.customerId)
          .select([
            sql<number>`count(*)::int`.as('claims'),
            sql<number>`(count(*) filter (
              where held.state = 'held' or held.state = 'usable' and held.valid_until > ${viewer.now}))::int`.as(
              'heldCount',
            ),
            sql<number>`(count(*) filter (where held.state = 'used'))::int`.as('usedCount'),
          ])
          .as('mine'),
      (join) => join.onTrue(),
    )
    .selectAll('coupons')
    .select((eb) => [
      eb.fn.coalesce('claims', sql<number>`0`).as('claims'),
      eb.fn.coalesce('heldCount', sql<number>`0`).as('heldCount'),
      eb.fn.coalesce('usedCount', sql<number>`0`).as('usedCount'),
    ])
    .select([
      sql<boolean>`(claimed >= total or coalesce(budget_taken_fen >= budget_fen, false))`.as('soldOut'),
      promoterOfCoupon.as('promoter'),
      registry.eligibility.includes(columns, viewer).as('isForThem'),
    ])

/** The same of those whose time to be claimed is now. */
export const couponsNow = (db: Db, asked: Asked) =>
  couponsSeen(db, asked)
    .where('claim_from', '<=', asked.now)
    .where('claim_until', '>', asked.now)
    .where((eb) => eb.or([eb('use_until', 'is', null), eb('use_until', '>', asked.now)]))

type SeenCoupon = Awaited<ReturnType<ReturnType<typeof couponsSeen>['executeTakeFirstOrThrow']>>

/** The rule of a coupon, with its name. */
export const ruleOfRow = (row: SeenCoupon) => ({
  name: row.name,
  kind: row.kind,
  offFen: row.off_fen,
  percentOff: row.percent_off,
  thresholdFen: row.threshold_fen,
  thresholdQuantity: row.threshold_quantity,
  scope: row.scope,
  scopeIds: row.scope_ids,
  payer: row.payer,
  promoter: row.promoter,
  budgetLeftFen: row.budget_fen === null ? null : row.budget_fen - row.budget_taken_fen,
})

function couponView(row: SeenCoupon, now: Date): Coupon {
  const whyNot = whyNotOf(row, now)
  return {
    id: row.id,
    ...ruleView(ruleOfRow(row)),
    audience: row.audience,
    claimFrom: row.claim_from.toISOString(),
    claimUntil: row.claim_until.toISOString(),
    validDays: row.valid_days,
    useFrom: row.use_from?.toISOString() ?? null,
    useUntil: row.use_until?.toISOString() ?? null,
    note: row.note,
    claimable: whyNot === null,
    whyNot,
    heldCount: row.heldCount,
    usedCount: row.usedCount,
    soldOut: row.soldOut,
    now: now.toISOString(),
  }
}

function whyNotOf(row: SeenCoupon, now: Date): WhyNotClaimable | null {
  if (row.claims >= row.per_customer) return 'limit_reached'
  if (row.claim_until <= now || (row.use_until && row.use_until <= now)) return 'over'
  if (row.audience === codeHolders) return 'needs_code'
  if (!row.isForThem) return 'for_others'
  if (row.claim_from > now) return 'not_yet'
  return row.soldOut ? 'sold_out' : null
}
