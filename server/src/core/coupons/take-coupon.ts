import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'

export type CouponRow = Selectable<Database['coupons']>

/**
 * Counts one more claim of a coupon by a guarded UPDATE, which keeps its row locked: no other claim of it changes a customer's
 * count until this transaction ends. undefined: there is none, all are claimed, its budget is spent, or it is not the time.
 */
export const takeCoupon = (tx: Tx, couponId: string, now: Date): Promise<CouponRow | undefined> =>
  tx
    .updateTable('coupons')
    .set((eb) => ({ claimed: eb('claimed', '+', 1) }))
    .where('id', '=', couponId)
    .where('claim_from', '<=', now)
    .where('claim_until', '>', now)
    .where((eb) => eb.or([eb('use_until', 'is', null), eb('use_until', '>', now)]))
    .where((eb) => eb.or([eb('budget_fen', 'is', null), eb('budget_taken_fen', '<', eb.ref('budget_fen'))]))
    .whereRef('claimed', '<', 'total')
    .returningAll()
    .executeTakeFirst()
