import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/** Reserves coupons for an order, each by a guarded UPDATE: of two orders that use the same coupon one is refused. */
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

/** Makes the coupons of an unpaid order usable again. One that has expired meanwhile is stored as usable, but read as expired. */
export const releaseCoupons = (tx: Tx, orderId: string) => makeUsable(tx, orderId, 'held')

/** Makes the used coupons of a present usable again, of which no parcel was accepted. */
export const restoreUsedCoupons = (tx: Tx, orderId: string) => makeUsable(tx, orderId, 'used')

async function makeUsable(tx: Tx, orderId: string, from: 'held' | 'used'): Promise<void> {
  await tx
    .updateTable('held_coupons')
    .set({ state: 'usable', order_id: null })
    .where('order_id', '=', orderId)
    .where('state', '=', from)
    .execute()
}
