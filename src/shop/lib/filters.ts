import type { ProductQuery } from '@haoli/contract'

/** The filters of a product list. */
export type Filters = Pick<ProductQuery, 'categoryId' | 'minPriceFen' | 'maxPriceFen' | 'inStock'>
export type PriceBand = Pick<Filters, 'minPriceFen' | 'maxPriceFen'>

export const noFilters: Filters = {}

/** How many kinds of filter are on; the price band counts as one. */
export const countFilters = ({ categoryId, minPriceFen, maxPriceFen, inStock }: Filters): number =>
  [categoryId, minPriceFen ?? maxPriceFen, inStock || undefined].filter((filter) => filter !== undefined).length

export const sameBand = (left: PriceBand, right: PriceBand): boolean =>
  left.minPriceFen === right.minPriceFen && left.maxPriceFen === right.maxPriceFen

/** Applies `change`; members that are undefined are removed. */
export function withFilter(filters: Filters, change: Filters): Filters {
  const all = { ...filters, ...change }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
