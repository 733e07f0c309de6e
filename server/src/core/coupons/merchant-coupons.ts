import { limits, type MerchantCoupon } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { wechatTypeOf } from './wechat-type'

interface Wanted {
  promoterId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

interface Reading {
  now: Date
  /** Without it sales are shown as they were paid: with those less refunds, figures by coupon would tell what went back. */
  seesRefunds: boolean
}

/** Coupons, the newest first, with what they brought and cost. */
export async function listMerchantCoupons(
  db: Db,
  { promoterId, cursor, limit = limits.pageDefault }: Wanted,
  { now, seesRefunds }: Reading,
): Promise<{ items: MerchantCoupon[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  let query = couponRows(db, seesRefunds)
    .orderBy('coupons.created_at', 'desc')
    .orderBy('coupons.id', 'desc')
    .limit(limit + 1)
  if (promoterId !== undefined) query = query.where('coupons.promoter_id', '=', promoterId)
  if (from) query = query.where(after('coupons.created_at', 'coupons.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map((row) => view(row, now)), nextCursor }
}

export async function merchantCoupon(db: Db, id: string, { now, seesRefunds }: Reading): Promise<MerchantCoupon> {
  const row = await couponRows(db, seesRefunds).where('coupons.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('coupon')
  return view(row, now)
}

/** Nobody claims it from now on; claimed ones stay. `not_found` where that is so already. */
export async function endCoupon(tx: Tx, id: string, now: Date): Promise<void> {
  const ended = await tx
    .updateTable('coupons')
    .set({ claim_until: now, claim_from: sql`least(claim_from, ${now}::timestamptz)` })
    .where('id', '=', id)
    .where('claim_until', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound('coupon that has not ended')
}

const refundedOfOrder = sql`(
  orders.refunded_freight_fen + (select sum(refunded_fen) from order_lines where order_id = orders.id))`

/** What orders with a coupon came to, less their refunds where these are seen, and what it took off of them. */
const couponRows = (db: Db, seesRefunds: boolean) =>
  db
    .selectFrom('coupons')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('held_coupons as held')
          .innerJoin('orders', 'orders.id', 'held.order_id')
          .whereRef('held.coupon_id', '=', 'coupons.id')
          .where('held.state', '=', 'used')
          .select([
            sql<number>`count(*)::int`.as('used'),
            sql<number>`coalesce(sum(held.discount_fen), 0)::bigint`.as('costFen'),
            sql<number>`coalesce(sum(orders.payable_fen - ${seesRefunds ? refundedOfOrder : sql`0`}), 0)::bigint`.as(
              'salesFen',
            ),
          ])
          .as('came'),
      (join) => join.onTrue(),
    )
    .selectAll('coupons')
    .select(['used', 'costFen', 'salesFen'])

type Row = Awaited<ReturnType<ReturnType<typeof couponRows>['executeTakeFirstOrThrow']>>

const view = (row: Row, now: Date): MerchantCoupon => ({
  id: row.id,
  name: row.name,
  note: row.note,
  kind: row.kind,
  offFen: row.off_fen,
  percentOff: row.percent_off,
  thresholdFen: row.threshold_fen,
  thresholdQuantity: row.threshold_quantity,
  scope: row.scope,
  scopeIds: row.scope_ids,
  wechatType: wechatTypeOf({
    kind: row.kind,
    scope: row.scope,
    hasThreshold: row.threshold_fen > 0 || row.threshold_quantity > 0,
  }),
  audience: row.audience,
  promoterId: row.promoter_id,
  payer: row.payer,
  state: row.claim_until <= now ? 'ended' : row.claim_from > now ? 'planned' : 'active',
  total: row.total,
  claimed: row.claimed,
  used: row.used ?? 0,
  perCustomer: row.per_customer,
  claimFrom: row.claim_from.toISOString(),
  claimUntil: row.claim_until.toISOString(),
  validDays: row.valid_days,
  useFrom: row.use_from?.toISOString() ?? null,
  useUntil: row.use_until?.toISOString() ?? null,
  budgetFen: row.budget_fen,
  budgetTakenFen: row.budget_taken_fen,
  salesFen: row.salesFen ?? 0,
  costFen: row.costFen ?? 0,
})
