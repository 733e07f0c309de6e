import { becomePromoter } from '../core/commission/become-promoter'
import { leavePromoters } from '../core/commission/leave-promoters'
import { activePromoter } from '../core/commission/promoter-rows'
import { promoterVisitors } from '../core/coupons/promoter-visitors'
import type { Tx } from '../platform/database/db'
import { dayMs } from '../platform/durations'

/** Makes somebody a promoter without an invitation, or lets them leave: the preview's role of one is more than a role. */
export async function bePromoter(tx: Tx, customerId: string, wanted: boolean, now: Date): Promise<void> {
  const promoter = await activePromoter(tx, { customerId })
  if (!wanted) {
    if (promoter) await leavePromoters(tx, customerId, now)
    return
  }
  await becomePromoter(tx, { customerId, kind: 'customer' }, now)
  const { id } = promoter ?? (await activePromoter(tx, { customerId })) ?? {}
  if (id) await addCoupon(tx, id, now)
}

/** A coupon behind this promoter's links, once, as the demo's promoters have. */
const addCoupon = (tx: Tx, promoterId: string, now: Date) =>
  tx
    .insertInto('coupons')
    .values({
      id: `cpn_of_${promoterId}`,
      name: '推客专享券',
      kind: 'percent_off',
      percent_off: 10,
      scope: 'shop',
      scope_ids: '[]',
      audience: promoterVisitors,
      promoter_id: promoterId,
      total: 500,
      per_customer: 1,
      claim_from: now,
      claim_until: new Date(now.getTime() + 365 * dayMs),
      valid_days: 7,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
