export interface Share {
  amountFen: number
  discountFen: number
}

/**
 * Splits a payment over `count` equal parcels in whole fen; the remainder goes to the first ones, one fen each, so the
 * shares add up exactly. A parcel's discount is its price minus its share. `payableFen` is at most `priceFen × count`.
 */
export function sharesOf({ payableFen, priceFen }: { payableFen: number; priceFen: number }, count: number): Share[] {
  const each = Math.floor(payableFen / count)
  const left = payableFen - each * count
  return Array.from({ length: count }, (_, index) => {
    const amountFen = each + (index < left ? 1 : 0)
    return { amountFen, discountFen: priceFen - amountFen }
  })
}
