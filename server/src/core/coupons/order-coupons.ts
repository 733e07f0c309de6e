import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/** Takes coupons for an order, one guarded row each: of two orders that want the same coupon only one gets it. */
export async function holdCoupons(
  tx: Tx,
  {
    orderId,
    customerId,
    couponIds,
    now,
  }: { orderId: string; customerId: string; couponIds: readonly string[]; now: Date },
): Promise<void> {
  for (const id of [...couponIds].sort()) {
    const held = await tx
      .updateTable('held_coupons')
      .set({ state: 'held', order_id: orderId })
      .where('id', '=', id)
      .where('customer_id', '=', customerId)
      .where('state', '=', 'usable')
      .where('valid_from', '<=', now)
      .where('valid_until', '>', now)
      .returning('id')
      .executeTakeFirst()
    if (!held) {
      throw new Problem('coupon_not_usable', 'the coupon was used meanwhile', {
        param: `/couponIds/${couponIds.indexOf(id)}`,
      })
    }
  }
}

export async function useCoupons(tx: Tx, orderId: string): Promise<void> {
  await tx
    .updateTable('held_coupons')
    .set({ state: 'used' })
    .where('order_id', '=', orderId)
    .where('state', '=', 'held')
    .execute()
}

/** An order died unpaid: back into the shopper's hand. One that ran out meanwhile is usable by its row and expired by the clock. */
export const releaseCoupons = (tx: Tx, orderId: string) => makeUsable(tx, orderId, 'held')

/** A present came back as a whole: its coupons were used and bought nothing. */
export const restoreUsedCoupons = (tx: Tx, orderId: string) => makeUsable(tx, orderId, 'used')

async function makeUsable(tx: Tx, orderId: string, from: 'held' | 'used'): Promise<void> {
  await tx
    .updateTable('held_coupons')
    .set({ state: 'usable', order_id: null })
    .where('order_id', '=', orderId)
    .where('state', '=', from)
    .execute()
}
