import { type CouponRule, matches, type PriceLine } from '../coupons/coupon-rule'
import { type FreightRule, freightFen } from './freight'
import { splitFen } from './split'

export interface PricedLine {
  goodsFen: number
  discountFen: number
  payableFen: number
}

export interface Priced {
  lines: PricedLine[]
  goodsFen: number
  discountFen: number
  freightFen: number
  payableFen: number
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Coupons for products or categories work before those for the whole shop, whose percentage is of what is left. */
export const inOrderOfUse = <T extends Pick<CouponRule, 'scope'>>(coupons: readonly T[]): T[] => [
  ...coupons.filter((coupon) => coupon.scope !== 'shop'),
  ...coupons.filter((coupon) => coupon.scope === 'shop'),
]

/** Fen that a coupon takes off goods that still cost `baseFen`. A percentage is rounded down, to whole fen. */
function offFen(rule: CouponRule, baseFen: number): number {
  const wanted = rule.kind === 'amount_off' ? rule.offFen : Math.floor((baseFen * rule.percentOff) / 100)
  return Math.min(wanted, baseFen)
}

/**
 * Prices goods that can be had with coupons that may be used for them (the caller has checked that). Each discount is
 * split over the lines that the coupon is for, by what they still cost; lines sum to the totals exactly and never go
 * below zero. Answers amounts in fen, a line of the answer for each line that came in.
 */
export function price(lines: readonly PriceLine[], coupons: readonly CouponRule[], freight: FreightRule): Priced {
  const goods = lines.map((line) => line.priceFen * line.quantity)
  const payable = [...goods]
  for (const coupon of inOrderOfUse(coupons)) {
    const weights = lines.map((line, index) => (matches(coupon, line) ? (payable[index] ?? 0) : 0))
    const shares = splitFen(offFen(coupon, sum(weights)), weights)
    shares.forEach((share, index) => {
      payable[index] = (payable[index] ?? 0) - share
    })
  }
  const priced = goods.map((goodsFen, index) => {
    const payableFen = payable[index] ?? 0
    return { goodsFen, discountFen: goodsFen - payableFen, payableFen }
  })
  const goodsFen = sum(goods)
  const goodsPayableFen = sum(payable)
  const freightOf = freightFen(freight, goodsPayableFen, sum(lines.map((line) => line.quantity)))
  return {
    lines: priced,
    goodsFen,
    discountFen: goodsFen - goodsPayableFen,
    freightFen: freightOf,
    payableFen: goodsPayableFen + freightOf,
  }
}
