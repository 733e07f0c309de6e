import type { Freight } from '../freight/freight'
import { type PriceLine, type PricePart, price, priceSteps } from '../pricing/pricing'
import { type HeldRule, type Obstacle, obstacleOf, partOf } from './coupon-rule'

/**
 * An order takes at most one coupon for the whole shop and at most one for products or categories. More would let many
 * small coupons make goods free. With one of each, the best combination can be found by trying all.
 */
const stepOf = (coupon: HeldRule) => partOf(coupon).step

/** What else a price depends on: the parts of systems, and freight. */
export interface Pricing {
  discounts: readonly PricePart[]
  freight: Freight
}

/** What lines cost with these coupons, freight included. */
export const payableWith = (
  lines: readonly PriceLine[],
  coupons: readonly HeldRule[],
  { discounts, freight }: Pricing,
): number => price(lines, [...coupons.map(partOf), ...discounts], freight).payableFen

export interface Tried<Coupon extends HeldRule> {
  coupon: Coupon
  /** How much less is paid with this coupon alone, freight included; 0 where the discount only loses free freight. */
  savesFen: number
  obstacle: Obstacle | null
}

/** Tries each coupon alone. */
export function tryCoupons<Coupon extends HeldRule>(
  lines: readonly PriceLine[],
  coupons: readonly Coupon[],
  pricing: Pricing,
  now: Date,
): Tried<Coupon>[] {
  const without = payableWith(lines, [], pricing)
  return coupons.map((coupon) => {
    const obstacle = obstacleOf(coupon, lines, now)
    const savesFen = obstacle ? 0 : Math.max(0, without - payableWith(lines, [coupon], pricing))
    return { coupon, savesFen, obstacle }
  })
}

/**
 * The combination with the least to pay, by trying every one. Where several pay the same: fewer coupons, then those
 * that expire first. A combination that saves nothing is never taken.
 */
export function bestCoupons(lines: readonly PriceLine[], usable: readonly HeldRule[], pricing: Pricing): HeldRule[] {
  const byExpiry = [...usable]
    .sort((a, b) => a.validUntil.getTime() - b.validUntil.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    // Of several copies of a coupon only the one that expires first is tried.
    .filter((coupon, index, all) => all.findIndex((other) => other.couponId === coupon.couponId) === index)
  const ofShop = [null, ...byExpiry.filter((coupon) => stepOf(coupon) === 'shop_coupon')]
  const ofGoods = [null, ...byExpiry.filter((coupon) => stepOf(coupon) === 'product_coupon')]
  let best: { coupons: HeldRule[]; payableFen: number } = {
    coupons: [],
    payableFen: payableWith(lines, [], pricing),
  }
  for (const goods of ofGoods) {
    for (const shop of ofShop) {
      const coupons = [goods, shop].filter((coupon) => coupon !== null)
      const payableFen = payableWith(lines, coupons, pricing)
      const saves = payableFen < best.payableFen
      const asGood = payableFen === best.payableFen && coupons.length < best.coupons.length
      if (saves || asGood) best = { coupons, payableFen }
    }
  }
  return best.coupons
}

/** What lines cost with this coupon, alone or with the best one of the other kind. */
export function leastWith(
  lines: readonly PriceLine[],
  coupon: HeldRule,
  usable: readonly HeldRule[],
  pricing: Pricing,
): number {
  const others = usable.filter((other) => stepOf(other) !== stepOf(coupon))
  const combinations = [[coupon], ...others.map((other) => [coupon, other])]
  return Math.min(...combinations.map((coupons) => payableWith(lines, coupons, pricing)))
}

/** Of the coupons that the shopper chose: the first of each kind is applied, the others are excluded. */
export function chosenCoupons(chosen: readonly HeldRule[]): { applied: HeldRule[]; excluded: HeldRule[] } {
  const applied: HeldRule[] = []
  const excluded: HeldRule[] = []
  for (const coupon of chosen) {
    const taken = applied.some((other) => stepOf(other) === stepOf(coupon))
    ;(taken ? excluded : applied).push(coupon)
  }
  return { applied: inOrderOfUse(applied), excluded }
}

const inOrderOfUse = (coupons: readonly HeldRule[]): HeldRule[] =>
  [...coupons].sort((a, b) => priceSteps.indexOf(stepOf(a)) - priceSteps.indexOf(stepOf(b)))
