import type { Product, Sku, TranslatedLanguage } from '@haoli/contract'
import { productFreight } from '../freight/product-freight'
import { promiseOf } from '../pricing/delivery-promise'
import type { Region } from '../regions/place-paths'
import type { AddedToProduct } from '../system/parts'
import type { OwnPart } from './own-part'
import type { PublicPart } from './public-part'

/** The answer about a product, of its two parts. `chosen`: the region that who looks has chosen; a default address goes before it. `language`: of the names of places; what `shown` says is in it already. */
export function productOf(
  { shown, categoryIds, mayBeGiven, piece, ofAll }: PublicPart,
  own: OwnPart & { chosen?: Region | null; language?: TranslatedLanguage | undefined },
  now: Date,
): Product {
  const placeIsChosen = own.region === null && Boolean(own.chosen)
  const region = own.region ?? own.chosen ?? null
  const stocked = shown.skus.map((sku) => ({ ...sku, availableQuantity: own.available[sku.id] ?? 0 }))
  const additions = ofAll.additions({ id: shown.id, listed: shown.listed, mayBeGiven, categoryIds, skus: stocked })
  return {
    ...shown,
    soldCount: own.soldCount,
    soldOut: !stocked.some((sku) => sku.availableQuantity > 0),
    skus: stocked.map((sku) => ({ ...sku, ...additions.skus.get(sku.id) }) as Sku),
    delivery: {
      ...promiseOf(ofAll.delivery, region, now),
      ...productFreight(ofAll.freight, piece, { region, placeIsChosen, language: own.language }),
    },
    ...({ ...additions.product, ...own.added } as AddedToProduct),
  }
}
