import type { Discount } from '../../core/pricing/pricing'
import { splitFen } from '../../core/pricing/split'

export interface Share {
  amountFen: number
  discountFen: number
  /** What each funder contributes to the discount. */
  discounts: Discount[]
}

interface Paid {
  payableFen: number
  priceFen: number
  /** Of all parcels together. */
  discounts: readonly Discount[]
}

/**
 * Splits a payment, and what each funder contributed, over `count` equal parcels in whole fen, so that all shares add up
 * exactly. A parcel's discount is its price minus its share of the payment, and the sum of what the funders contribute.
 */
export function sharesOf({ payableFen, priceFen, discounts }: Paid, count: number): Share[] {
  const prices = Array.from({ length: count }, () => priceFen)
  const shares = splitFen(payableFen, prices).map(
    (amountFen): Share => ({ amountFen, discountFen: priceFen - amountFen, discounts: [] }),
  )
  const open = shares.map((share) => share.discountFen)
  for (const { funder, payer, fen } of discounts) {
    splitFen(fen, open).forEach((part, index) => {
      open[index] = (open[index] ?? 0) - part
      if (part > 0) shares[index]?.discounts.push({ funder, payer, fen: part })
    })
  }
  return shares
}
