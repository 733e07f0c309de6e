import type { ProductQuery } from '@haoli/contract'

/** The filters of a product list. */
export type Filters = Pick<
  ProductQuery,
  'categoryId' | 'minPriceFen' | 'maxPriceFen' | 'inStock' | 'giftable' | 'recipient' | 'occasion'
>
export type PriceBand = Pick<Filters, 'minPriceFen' | 'maxPriceFen'>

export const noFilters: Filters = {}

/** How many kinds of filter are on; the price band counts as one. */
export const countFilters = ({ minPriceFen, maxPriceFen, ...others }: Filters): number =>
  [minPriceFen ?? maxPriceFen, ...Object.values(others)].filter((filter) => filter !== undefined && filter !== false)
    .length

export const sameBand = (left: PriceBand, right: PriceBand): boolean =>
  left.minPriceFen === right.minPriceFen && left.maxPriceFen === right.maxPriceFen

/** Applies `change`; members that are undefined are removed. */
export function withFilter(filters: Filters, change: Filters): Filters {
  const all = { ...filters, ...change }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
