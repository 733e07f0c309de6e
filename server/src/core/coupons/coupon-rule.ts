import type { CouponUnusableReason, DiscountPayer } from '@haoli/contract'
import type { PriceLine, PricePart } from '../pricing/pricing'

/** The terms of a coupon, with the contract's members. */
export interface CouponRule {
  kind: 'amount_off' | 'percent_off'
  offFen: number
  percentOff: number
  thresholdFen: number
  thresholdQuantity: number
  scope: 'shop' | 'products' | 'categories'
  scopeIds: readonly string[]
  /** Who pays for what it takes off. */
  payer: DiscountPayer
}

/** A coupon that a customer has claimed. */
export interface HeldRule extends CouponRule {
  id: string
  couponId: string
  validFrom: Date
  validUntil: Date
  /** What is left of all that the coupon may take off, for everybody together; null: it has no budget. */
  budgetLeftFen: number | null
}

export interface Obstacle {
  reason: CouponUnusableReason
  missingFen: number | null
  missingQuantity: number | null
}

export function matches(rule: Pick<CouponRule, 'scope' | 'scopeIds'>, line: PriceLine): boolean {
  if (rule.scope === 'shop') return true
  if (rule.scope === 'products') return rule.scopeIds.includes(line.productId)
  return line.categoryIds.some((id) => rule.scopeIds.includes(id))
}

/**
 * Why `coupon` cannot be used for these goods, or null where it can. Thresholds count the matching goods before any
 * discount, so one coupon never makes another unusable.
 */
export function obstacleOf(coupon: HeldRule, lines: readonly PriceLine[], now: Date): Obstacle | null {
  const matching = lines.filter((line) => matches(coupon, line))
  if (coupon.validFrom > now) return { reason: 'not_started', missingFen: null, missingQuantity: null }
  if (matching.length === 0) return { reason: 'no_matching_goods', missingFen: null, missingQuantity: null }
  const goodsFen = matching.reduce((all, line) => all + line.priceFen * line.quantity, 0)
  const pieces = matching.reduce((all, line) => all + line.quantity, 0)
  const missingFen = goodsFen < coupon.thresholdFen ? coupon.thresholdFen - goodsFen : null
  const missingQuantity = pieces < coupon.thresholdQuantity ? coupon.thresholdQuantity - pieces : null
  if (missingFen !== null) return { reason: 'below_amount', missingFen, missingQuantity }
  if (missingQuantity !== null) return { reason: 'below_quantity', missingFen, missingQuantity }
  // Beside another coupon it takes off as much or less, so what it takes off alone is the most that it needs.
  if (coupon.budgetLeftFen !== null && partOf(coupon).offFen(goodsFen) > coupon.budgetLeftFen) {
    return { reason: 'budget_spent', missingFen: null, missingQuantity: null }
  }
  return null
}

/** The part of a price that a coupon is. A percentage is rounded down, to whole fen. */
export const partOf = (rule: CouponRule): PricePart => ({
  // Coupons for products or categories work before those for the whole shop, whose percentage is of what is left.
  step: rule.scope === 'shop' ? 'shop_coupon' : 'product_coupon',
  payer: rule.payer,
  isFor: (line) => matches(rule, line),
  offFen: (baseFen) =>
    Math.min(baseFen, rule.kind === 'amount_off' ? rule.offFen : Math.floor((baseFen * rule.percentOff) / 100)),
})
