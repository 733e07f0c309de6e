import { type ErrorCode, type LineProblem, limits } from '@haoli/contract'

/** One wanted SKU as it stands now. `limitLeft`: how many more of its product this shopper may order; null: no limit. */
export interface WantedGoods {
  skuId: string
  productId: string
  listed: boolean
  available: number
  limitLeft: number | null
  priceFen: number
  seenPriceFen: number | null
  quantity: number
  /** Why an order of the wanted kind may not have it, however many there are. */
  refusal?: LineProblem['code'] | undefined
}

/**
 * The largest quantity of a line that can be ordered while the other lines stay as they are: lines of one product share
 * its purchase limit.
 */
export function obtainableQuantity(line: WantedGoods, together: readonly WantedGoods[]): number {
  if (!line.listed || line.refusal) return 0
  const others = together
    .filter((other) => other.productId === line.productId && other.skuId !== line.skuId)
    .reduce((all, other) => all + other.quantity, 0)
  const allowed = line.limitLeft === null ? limits.quantityPerLine : line.limitLeft - others
  return Math.max(0, Math.min(line.available, allowed, limits.quantityPerLine))
}

/** What is wrong with a line, or null. Only `price_changed` lets it be ordered all the same. */
export function problemOf(line: WantedGoods, together: readonly WantedGoods[]): LineProblem | null {
  const most = obtainableQuantity(line, together)
  const problem = (code: LineProblem['code'], priceFen: number | null = null): LineProblem => ({
    skuId: line.skuId,
    code,
    availableQuantity: most,
    priceFen,
  })
  if (!line.listed) return problem('off_shelf')
  if (line.refusal) return problem(line.refusal)
  if (line.available === 0) return problem('out_of_stock')
  if (line.quantity > line.available && most === line.available) return problem('not_enough_stock')
  if (line.quantity > most) return problem('purchase_limit_exceeded')
  if (line.seenPriceFen !== null && line.seenPriceFen !== line.priceFen) return problem('price_changed', line.priceFen)
  return null
}

export const forbidsOrdering = (problem: LineProblem | null): boolean =>
  problem !== null && problem.code !== 'price_changed'

/** The error that a request is refused with because of a line. */
export const errorOf: Record<LineProblem['code'], ErrorCode> = {
  out_of_stock: 'out_of_stock',
  not_enough_stock: 'out_of_stock',
  off_shelf: 'off_shelf',
  purchase_limit_exceeded: 'purchase_limit_exceeded',
  price_changed: 'price_changed',
  not_giftable: 'not_giftable',
  place_not_served: 'place_not_served',
}
