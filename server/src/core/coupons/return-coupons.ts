import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { readKeptSetting } from '../settings/kept-settings'
import { couponSetting } from './coupon-setting'
import { inLockOrder } from './order-coupons'

/**
 * Makes the coupons of an order that ended usable again, and gives what they took off back to their budgets. One whose end has
 * passed meanwhile gets some days of grace, once: an order that is made and cancelled again and again prolongs nothing.
 * Called twice it does nothing the second time.
 */
export async function returnCoupons(tx: Tx, orderId: string, now: Date): Promise<void> {
  const coupons = await tx
    .selectFrom('held_coupons')
    .innerJoin('coupons', 'coupons.id', 'held_coupons.coupon_id')
    .select(['held_coupons.id', 'coupon_id as couponId', 'discount_fen as fen', 'budget_fen'])
    .where('order_id', '=', orderId)
    .where('state', 'in', ['held', 'used'])
    .execute()
  if (coupons.length === 0) return
  const { graceDays } = await readKeptSetting(tx, couponSetting, now)
  const grace = new Date(now.getTime() + graceDays * dayMs)
  await tx
    .updateTable('held_coupons')
    .set({
      state: 'usable',
      order_id: null,
      discount_fen: 0,
      valid_until: sql`case when valid_until <= ${now} and not graced then ${grace}::timestamptz else valid_until end`,
      graced: sql`graced or valid_until <= ${now}`,
    })
    .where('order_id', '=', orderId)
    .where('state', 'in', ['held', 'used'])
    .execute()
  for (const { couponId, fen } of inLockOrder(coupons.filter(({ budget_fen }) => budget_fen !== null))) {
    await tx
      .updateTable('coupons')
      .set((eb) => ({ budget_taken_fen: eb('budget_taken_fen', '-', fen) }))
      .where('id', '=', couponId)
      .execute()
  }
}

/**
 * The same for a paid order of which all was refunded before anything of it was shipped. The order is locked; it asks after
 * the refund has been counted on its lines.
 */
export async function returnCouponsIfAllBack(
  tx: Tx,
  orderId: string,
  { now, wasShipped }: { now: Date; wasShipped: boolean },
): Promise<void> {
  if (wasShipped) return
  const left = await tx
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select('order_lines.id')
    .where('order_id', '=', orderId)
    .where((eb) =>
      eb.or([
        eb('refunded_quantity', '<', eb.ref('quantity')),
        eb('refunded_fen', '<', eb.ref('order_lines.payable_fen')),
        eb('refunded_freight_fen', '<', eb.ref('freight_fen')),
        eb('shipped_quantity', '>', 0),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  if (!left) await returnCoupons(tx, orderId, now)
}
