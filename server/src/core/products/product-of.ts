import type { Product, Sku } from '@haoli/contract'
import { productFreight } from '../freight/product-freight'
import { promiseOf } from '../pricing/delivery-promise'
import type { AddedToProduct } from '../system/parts'
import type { OwnPart } from './own-part'
import type { PublicPart } from './public-part'

/** The answer about a product, of its two parts. */
export function productOf({ shown, categoryIds, piece, ofAll }: PublicPart, own: OwnPart, now: Date): Product {
  const stocked = shown.skus.map((sku) => ({ ...sku, availableQuantity: own.available[sku.id] ?? 0 }))
  const additions = ofAll.additions({ id: shown.id, listed: shown.listed, categoryIds, skus: stocked })
  return {
    ...shown,
    soldCount: own.soldCount,
    soldOut: !stocked.some((sku) => sku.availableQuantity > 0),
    skus: stocked.map((sku) => ({ ...sku, ...additions.skus.get(sku.id) }) as Sku),
    delivery: { ...promiseOf(ofAll.delivery, own.region, now), ...productFreight(ofAll.freight, piece, own.region) },
    ...({ ...additions.product, ...own.added } as AddedToProduct),
  }
}
