import type { DiscountPayer } from '@haoli/contract'
import type { Freight, FreightGoods } from '../freight/freight'
import { splitFen } from './split'

/** Goods that can be had, as pricing sees them. `categoryIds`: the product's own and all above it. */
export interface PriceLine extends FreightGoods {
  productId: string
  categoryIds: readonly string[]
  priceFen: number
  quantity: number
}

export interface PricedLine {
  goodsFen: number
  discountFen: number
  payableFen: number
  /** What each funder contributes to the discount; they sum to it. */
  discounts: Discount[]
}

export interface Discount {
  /** `merchant`: the price was lowered before it was paid. */
  funder: PriceStep | 'merchant'
  /** Who bears it in the end: the order's price is the same whoever does. */
  payer: DiscountPayer
  /** At least 1. */
  fen: number
}

export interface Priced {
  lines: PricedLine[]
  goodsFen: number
  discountFen: number
  freightFen: number
  payableFen: number
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/**
 * What is taken off a price, in this order, whatever order it was found in. A lower price of a piece (a member's, a live
 * room's) comes before all of them and is what thresholds count; freight comes after, of what is left.
 */
export const priceSteps = ['product_coupon', 'shop_coupon', 'points'] as const
export type PriceStep = (typeof priceSteps)[number]

/** One thing that is taken off. */
export interface PricePart {
  step: PriceStep
  /** Who pays for it. Parts of one step never take from the same line, so a line has one payer for each step. */
  payer: DiscountPayer
  /** Which lines it is for. */
  isFor(line: PriceLine): boolean
  /** Fen that it takes off lines that still cost `baseFen` together; never more than that. */
  offFen(baseFen: number): number
}

/** What all discounts of an order leave of its goods together, in fen. */
const leastPayableFen = 1

const inOrder = (parts: readonly PricePart[]): PricePart[] =>
  [...parts].sort((a, b) => priceSteps.indexOf(a.step) - priceSteps.indexOf(b.step))

/**
 * Prices goods that can be had with parts that may be used for them (the caller has checked that). Each discount is
 * split over the lines that it is for, by what they still cost; lines sum to the totals exactly and never go below zero.
 * All parts together leave 1 fen of the goods: an order always has something to pay, and so a payment to refund.
 * Answers amounts in fen, a line of the answer for each line that came in.
 */
export function price(lines: readonly PriceLine[], parts: readonly PricePart[], freight: Freight): Priced {
  const goods = lines.map((line) => line.priceFen * line.quantity)
  const payable = [...goods]
  const discounts = lines.map((): Discount[] => [])
  for (const part of inOrder(parts)) {
    const weights = lines.map((line, index) => (part.isFor(line) ? (payable[index] ?? 0) : 0))
    const mostFen = Math.max(0, sum(payable) - leastPayableFen)
    const shares = splitFen(Math.min(part.offFen(sum(weights)), mostFen), weights)
    shares.forEach((share, index) => {
      if (share === 0) return
      payable[index] = (payable[index] ?? 0) - share
      discounts[index]?.push({ funder: part.step, payer: part.payer, fen: share })
    })
  }
  const priced = goods.map((goodsFen, index) => {
    const payableFen = payable[index] ?? 0
    return { goodsFen, discountFen: goodsFen - payableFen, payableFen, discounts: discounts[index] ?? [] }
  })
  const goodsFen = sum(goods)
  const goodsPayableFen = sum(payable)
  const freightFen = freight.fen(lines.map((line, index) => ({ ...line, payableFen: payable[index] ?? 0 })))
  return {
    lines: priced,
    goodsFen,
    discountFen: goodsFen - goodsPayableFen,
    freightFen,
    payableFen: goodsPayableFen + freightFen,
  }
}
