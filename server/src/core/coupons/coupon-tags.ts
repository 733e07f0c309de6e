import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { everybody } from '../eligibility/audience'

export interface CouponTag {
  thresholdFen: number
  offFen: number
}

/**
 * For each product the coupon that takes most off and that everybody can claim at `now`: lists of products are the same for
 * all. Only plain amounts: what a percentage or a number of pieces saves cannot be said before there is a cart.
 */
export async function couponTags(
  db: Db,
  products: { id: string; categoryIds: string[] }[],
  now: Date,
): Promise<Map<string, CouponTag>> {
  const coupons = await db
    .selectFrom('coupons')
    .select(['scope', 'scope_ids', 'threshold_fen', 'off_fen'])
    .where('audience', '=', everybody)
    .where('kind', '=', 'amount_off')
    .where('threshold_quantity', '<=', 1)
    .where('claim_from', '<=', now)
    .where('claim_until', '>', now)
    .where(sql<boolean>`claimed < total and coalesce(budget_taken_fen + off_fen <= budget_fen, true)`)
    .orderBy('off_fen', 'desc')
    .orderBy('threshold_fen')
    .execute()
  const tags = new Map<string, CouponTag>()
  for (const product of products) {
    const best = coupons.find(
      ({ scope, scope_ids: ids }) =>
        scope === 'shop' || (scope === 'products' ? [product.id] : product.categoryIds).some((id) => ids.includes(id)),
    )
    if (best !== undefined) tags.set(product.id, { thresholdFen: best.threshold_fen, offFen: best.off_fen })
  }
  return tags
}
