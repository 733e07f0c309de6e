import type { ProductQuery } from '@haoli/contract'

/** By what a shopper narrows a list. */
export type Filters = Pick<ProductQuery, 'categoryId' | 'minPriceFen' | 'maxPriceFen' | 'inStock'>
export type PriceBand = Pick<Filters, 'minPriceFen' | 'maxPriceFen'>

export const noFilters: Filters = {}

/** How many kinds of filter are on; a price band is one. */
export const countFilters = ({ categoryId, minPriceFen, maxPriceFen, inStock }: Filters): number =>
  [categoryId, minPriceFen ?? maxPriceFen, inStock || undefined].filter((filter) => filter !== undefined).length

export const sameBand = (left: PriceBand, right: PriceBand): boolean =>
  left.minPriceFen === right.minPriceFen && left.maxPriceFen === right.maxPriceFen

/** Members of `change` that are undefined are taken out: a query has no undefined members. */
export function withFilter(filters: Filters, change: Filters): Filters {
  const all = { ...filters, ...change }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
