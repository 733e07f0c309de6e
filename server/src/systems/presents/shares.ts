export interface Share {
  amountFen: number
  discountFen: number
}

/**
 * What each of `count` equal parcels costs of a payment: the same whole fen for each, and the fen that are left over go
 * to the first ones, so the shares add up exactly. The discount is what is missing from the price, parcel by parcel.
 * `payableFen` is at most `priceFen × count`.
 */
export function sharesOf({ payableFen, priceFen }: { payableFen: number; priceFen: number }, count: number): Share[] {
  const each = Math.floor(payableFen / count)
  const left = payableFen - each * count
  return Array.from({ length: count }, (_, index) => {
    const amountFen = each + (index < left ? 1 : 0)
    return { amountFen, discountFen: priceFen - amountFen }
  })
}
