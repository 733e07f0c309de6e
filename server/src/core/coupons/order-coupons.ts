import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/** A coupon of an order, and what it takes off of it, in fen. */
export interface OrderCoupon {
  id: string
  discountFen: number
}

/**
 * Reserves coupons for an order, each by a guarded UPDATE: of two orders that use the same coupon one is refused. What it
 * takes off comes out of the coupon's budget, where that has one, by another; an order for which it is not enough is refused.
 */
export async function holdCoupons(
  tx: Tx,
  {
    orderId,
    customerId,
    coupons,
    now,
  }: { orderId: string; customerId: string; coupons: readonly OrderCoupon[]; now: Date },
): Promise<void> {
  const unusable = (id: string, why: string) =>
    new Problem('coupon_not_usable', why, { param: `/couponIds/${coupons.findIndex((one) => one.id === id)}` })
  const budgets: { heldId: string; couponId: string; fen: number }[] = []
  for (const { id, discountFen } of [...coupons].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const held = await tx
      .updateTable('held_coupons')
      .from('coupons')
      .set({ state: 'held', order_id: orderId, discount_fen: discountFen })
      .whereRef('coupons.id', '=', 'held_coupons.coupon_id')
      .where('held_coupons.id', '=', id)
      .where('held_coupons.customer_id', '=', customerId)
      .where('held_coupons.state', '=', 'usable')
      .where('valid_from', '<=', now)
      .where('valid_until', '>', now)
      .returning(['coupon_id', 'budget_fen'])
      .executeTakeFirst()
    if (!held) throw unusable(id, 'the coupon was used meanwhile')
    if (held.budget_fen !== null) budgets.push({ heldId: id, couponId: held.coupon_id, fen: discountFen })
  }
  for (const { heldId, couponId, fen } of inLockOrder(budgets)) {
    const taken = await tx
      .updateTable('coupons')
      .set((eb) => ({ budget_taken_fen: eb('budget_taken_fen', '+', fen) }))
      .where('id', '=', couponId)
      .where((eb) => eb(eb('budget_taken_fen', '+', fen), '<=', eb.ref('budget_fen')))
      .returning('id')
      .executeTakeFirst()
    if (!taken) throw unusable(heldId, 'the budget of the coupon was spent meanwhile')
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

/** Orders lock the rows of coupons by id. */
export const inLockOrder = <Budget extends { couponId: string }>(budgets: readonly Budget[]): Budget[] =>
  [...budgets].sort((a, b) => (a.couponId < b.couponId ? -1 : a.couponId > b.couponId ? 1 : 0))
