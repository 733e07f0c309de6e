import type { PromoterGoodsQuery } from '@haoli/contract'

/** What of the goods is wanted. */
export type GoodsFilter = Pick<
  PromoterGoodsQuery,
  'categoryId' | 'minRatePpm' | 'minPriceFen' | 'maxPriceFen' | 'minSold'
>
export type PriceBand = Pick<GoodsFilter, 'minPriceFen' | 'maxPriceFen'>

export const noFilter: GoodsFilter = {}

export const rates = [50_000, 100_000, 150_000] as const
export const soldCounts = [100, 1_000] as const
export const priceBands: readonly PriceBand[] = [
  { maxPriceFen: 4_999 },
  { minPriceFen: 5_000, maxPriceFen: 19_999 },
  { minPriceFen: 20_000, maxPriceFen: 49_999 },
  { minPriceFen: 50_000 },
]

/** How many kinds of filter are on; the price band counts as one. */
export const countFilters = ({ minPriceFen, maxPriceFen, ...others }: GoodsFilter): number =>
  [minPriceFen ?? maxPriceFen, ...Object.values(others)].filter((value) => value !== undefined).length

export const sameBand = (left: PriceBand, right: PriceBand): boolean =>
  left.minPriceFen === right.minPriceFen && left.maxPriceFen === right.maxPriceFen

/** Applies `change`, or takes it away where all of it is on already. Members that are undefined are removed. */
export function toggled(filter: GoodsFilter, change: GoodsFilter): GoodsFilter {
  const isOn = (Object.keys(change) as (keyof GoodsFilter)[]).every((key) => filter[key] === change[key])
  const off = Object.fromEntries(Object.keys(change).map((key) => [key, undefined]))
  const all = { ...filter, ...(isOn ? off : change) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
