import { offerObstacleOf, type Sku, type SkuOffer } from '@haoli/contract'
import type { Choosable } from './choice'

/**
 * The limited-time price that holds as of the answer about the product: that of the SKU or, where none is chosen, the lowest one
 * of which this person can have a piece.
 */
export function offerOf(
  { limitedPrices = [], delivery, priceFen }: Pick<Choosable, 'limitedPrices' | 'delivery' | 'priceFen'>,
  sku: Sku | undefined,
): SkuOffer | undefined {
  const holding = limitedPrices.filter(({ startsAt }) => Date.parse(startsAt) <= Date.parse(delivery.now))
  if (sku) return holding.find(({ skuId }) => skuId === sku.id)
  const had = holding.filter((offer) => offer.maxQuantity > 0 && offer.priceFen < priceFen)
  return had.sort((a, b) => a.priceFen - b.priceFen)[0]
}

/** What one of so many pieces of a SKU costs, in fen. */
export function pieceFen(product: Choosable, sku: Sku, quantity: number): number {
  const offer = offerOf(product, sku)
  return offer && offerObstacleOf(offer, quantity) === null ? offer.priceFen : sku.priceFen
}

/** The price to show for a choice so far, in fen, with the one that is struck through behind it. */
export function shownPrice(product: Choosable, sku: Sku | undefined, quantity: number) {
  const offer = offerOf(product, sku)
  const has = offer !== undefined && offerObstacleOf(offer, sku ? quantity : 1) === null
  const usualFen = sku?.priceFen ?? product.priceFen
  const fen = has ? offer.priceFen : usualFen
  const isRange = !sku && product.skus.some((one) => pieceFen(product, one, 1) > fen)
  const market = isRange ? null : (sku ?? product).marketPriceFen
  return { offer, fen, marketFen: has ? usualFen : market, from: isRange }
}
