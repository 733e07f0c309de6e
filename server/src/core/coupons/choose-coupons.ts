import { couponLimits } from '@haoli/contract'
import type { Freight } from '../freight/freight'
import { type PriceLine, type PricePart, price, priceSteps } from '../pricing/pricing'
import { type HeldRule, matches, type Obstacle, obstacleOf, partOf } from './coupon-rule'

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

const isForShop = (coupon: HeldRule) => partOf(coupon).step === 'shop_coupon'

/**
 * Whether two coupons may be used for the same lines: an order takes one for the whole shop, and a line one for its goods. A
 * coupon for goods is for all lines that it matches, so two of them that share a line do not go together.
 */
function goTogether(lines: readonly PriceLine[], a: HeldRule, b: HeldRule): boolean {
  if (isForShop(a) !== isForShop(b)) return true
  return !isForShop(a) && !lines.some((line) => matches(a, line) && matches(b, line))
}

/** Of the coupons that the shopper chose: each is applied that goes with all before it, the others are excluded. */
export function chosenCoupons(
  lines: readonly PriceLine[],
  chosen: readonly HeldRule[],
): { applied: HeldRule[]; excluded: HeldRule[] } {
  const applied: HeldRule[] = []
  const excluded: HeldRule[] = []
  for (const coupon of chosen) {
    const fits = applied.length < couponLimits.ofOrder && applied.every((other) => goTogether(lines, coupon, other))
    ;(fits ? applied : excluded).push(coupon)
  }
  return { applied: inOrderOfUse(applied), excluded }
}

const stepIndex = (coupon: HeldRule) => priceSteps.indexOf(partOf(coupon).step)
const inOrderOfUse = (coupons: readonly HeldRule[]): HeldRule[] =>
  [...coupons].sort((a, b) => stepIndex(a) - stepIndex(b))

/**
 * The combination with the least to pay. Where several pay the same: fewer coupons, then those that expire first. A
 * combination that saves nothing is never taken.
 */
export const bestCoupons = (lines: readonly PriceLine[], usable: readonly HeldRule[], pricing: Pricing): HeldRule[] =>
  bestOf(lines, withoutCopies(usable), pricing, []).coupons

/** What lines cost with this coupon and the best ones that go with it. */
export const leastWith = (
  lines: readonly PriceLine[],
  coupon: HeldRule,
  usable: readonly HeldRule[],
  pricing: Pricing,
): number => bestOf(lines, withoutCopies(usable), pricing, [coupon]).payableFen

/** Of several copies of a coupon the one that expires first, and all of them in the order in which they expire. */
const withoutCopies = (coupons: readonly HeldRule[]): HeldRule[] =>
  [...coupons]
    .sort((a, b) => a.validUntil.getTime() - b.validUntil.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((coupon, index, all) => all.findIndex((other) => other.couponId === coupon.couponId) === index)

interface Combination {
  coupons: HeldRule[]
  payableFen: number
}

/**
 * How many combinations are priced at most, so that a shopper with very many coupons does not keep the others waiting. Up to
 * ten coupons every combination is within it; beyond that, those that save most are tried first.
 */
const mostTried = 2_000

/**
 * The cheapest combination that contains `required`. Coupons for goods are added one by one, those that save most first, each
 * time with each coupon for the shop. Of what follows nothing is tried where even all that is left could not save enough.
 */
function bestOf(
  lines: readonly PriceLine[],
  usable: readonly HeldRule[],
  pricing: Pricing,
  required: readonly HeldRule[],
): Combination {
  const fitting = usable.filter((coupon) => required.every((other) => goTogether(lines, coupon, other)))
  const shops = [null, ...fitting.filter(isForShop)]
  const goods = fitting
    .filter((coupon) => !isForShop(coupon))
    .map((coupon) => ({ coupon, offFen: offAlone(lines, coupon) }))
    .filter(({ offFen }) => offFen > 0)
    .sort((a, b) => b.offFen - a.offFen)
  const ofShopFen = Math.max(0, ...fitting.filter(isForShop).map((coupon) => offAlone(lines, coupon)))
  const withoutFen = goodsFenWith(lines, [...required.map(partOf), ...pricing.discounts], pricing)

  let best: Combination = { coupons: [...required], payableFen: payableWith(lines, required, pricing) }
  let tried = 0
  const price = (chosen: readonly HeldRule[]) => {
    for (const shop of shops) {
      const coupons = [...required, ...chosen, ...(shop ? [shop] : [])]
      if (coupons.length === required.length || coupons.length > couponLimits.ofOrder) continue
      tried += 1
      const payableFen = payableWith(lines, coupons, pricing)
      if (isBetter({ coupons, payableFen }, best)) best = { coupons, payableFen }
    }
  }
  const extend = (chosen: readonly HeldRule[], offFen: number, from: number) => {
    price(chosen)
    for (let index = from; index < goods.length && tried < mostTried; index++) {
      const next = goods[index]
      if (!next || !chosen.every((other) => goTogether(lines, next.coupon, other))) continue
      const rest = goods.slice(index).reduce((all, one) => all + one.offFen, 0)
      if (withoutFen - offFen - rest - ofShopFen > best.payableFen) return
      extend([...chosen, next.coupon], offFen + next.offFen, index + 1)
    }
  }
  extend([], 0, 0)
  return { coupons: inOrderOfUse(best.coupons), payableFen: best.payableFen }
}

/** What goods cost with these parts, without freight. */
const goodsFenWith = (lines: readonly PriceLine[], parts: readonly PricePart[], { freight }: Pricing): number => {
  const priced = price(lines, parts, freight)
  return priced.goodsFen - priced.discountFen
}

/** What it takes off by itself, at most. */
function offAlone(lines: readonly PriceLine[], coupon: HeldRule): number {
  const part = partOf(coupon)
  return part.offFen(lines.reduce((all, line) => all + (part.isFor(line) ? line.priceFen * line.quantity : 0), 0))
}

function isBetter(a: Combination, b: Combination): boolean {
  if (a.payableFen !== b.payableFen) return a.payableFen < b.payableFen
  if (a.coupons.length !== b.coupons.length) return a.coupons.length < b.coupons.length
  const [ours, theirs] = [expiries(a), expiries(b)]
  const differs = ours.findIndex((at, index) => at !== theirs[index])
  return differs >= 0 && (ours[differs] ?? 0) < (theirs[differs] ?? 0)
}

/** When the coupons expire, the first first. */
const expiries = ({ coupons }: Combination): number[] =>
  coupons.map((coupon) => coupon.validUntil.getTime()).sort((a, b) => a - b)
