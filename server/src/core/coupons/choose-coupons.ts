import type { FreightRule } from '../pricing/freight'
import { inOrderOfUse, price } from '../pricing/pricing'
import { type HeldRule, type Obstacle, obstacleOf, type PriceLine } from './coupon-rule'

/**
 * An order takes at most one coupon for the whole shop and at most one for products or categories. Two of a kind would
 * let a pile of small coupons make goods free; one of each is what a merchant can still work out on paper, and the
 * best combination can be found by trying all of them.
 */
const kindOf = (coupon: HeldRule) => (coupon.scope === 'shop' ? 'shop' : 'goods')

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
  freight: FreightRule,
  now: Date,
): Tried<Coupon>[] {
  const without = price(lines, [], freight).payableFen
  return coupons.map((coupon) => {
    const obstacle = obstacleOf(coupon, lines, now)
    const savesFen = obstacle ? 0 : Math.max(0, without - price(lines, [coupon], freight).payableFen)
    return { coupon, savesFen, obstacle }
  })
}

/**
 * The combination with the least to pay, by trying every one. Where several pay the same: fewer coupons, then those
 * that expire first. A combination that saves nothing is never taken.
 */
export function bestCoupons(
  lines: readonly PriceLine[],
  usable: readonly HeldRule[],
  freight: FreightRule,
): HeldRule[] {
  const byExpiry = [...usable]
    .sort((a, b) => a.validUntil.getTime() - b.validUntil.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    // Several of the same coupon do the same; the search need only see the one that expires first.
    .filter((coupon, index, all) => all.findIndex((other) => other.couponId === coupon.couponId) === index)
  const ofShop = [null, ...byExpiry.filter((coupon) => kindOf(coupon) === 'shop')]
  const ofGoods = [null, ...byExpiry.filter((coupon) => kindOf(coupon) === 'goods')]
  let best: { coupons: HeldRule[]; payableFen: number } = {
    coupons: [],
    payableFen: price(lines, [], freight).payableFen,
  }
  for (const goods of ofGoods) {
    for (const shop of ofShop) {
      const coupons = [goods, shop].filter((coupon) => coupon !== null)
      const { payableFen } = price(lines, coupons, freight)
      const saves = payableFen < best.payableFen
      const asGood = payableFen === best.payableFen && coupons.length < best.coupons.length
      if (saves || asGood) best = { coupons, payableFen }
    }
  }
  return best.coupons
}

/** Of the coupons that the shopper chose, in their order: the first usable one of each kind, and those it shuts out. */
export function chosenCoupons(chosen: readonly HeldRule[]): { applied: HeldRule[]; shutOut: HeldRule[] } {
  const applied: HeldRule[] = []
  const shutOut: HeldRule[] = []
  for (const coupon of chosen) {
    const taken = applied.some((other) => kindOf(other) === kindOf(coupon))
    ;(taken ? shutOut : applied).push(coupon)
  }
  return { applied: inOrderOfUse(applied), shutOut }
}
