import type { Product } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import type { FreightGoods } from '../freight/freight'

/** A SKU with what an order line copies, what decides whether it can be bought, and what its freight depends on. */
export interface Goods extends FreightGoods {
  skuId: string
  productId: string
  title: string
  specText: string
  imageUrl: string | null
  priceFen: number
  /** SKU and product are both listed. */
  listed: boolean
  available: number
  limit: Product['purchaseLimit']
  categoryIds: string[]
}

/** The goods by SKU id; an id that does not exist is not in the map. */
export async function loadGoods(db: Db, skuIds: readonly string[]): Promise<Map<string, Goods>> {
  if (skuIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('skus')
    .innerJoin('products', 'products.id', 'skus.product_id')
    .leftJoin('stocks', 'stocks.sku_id', 'skus.id')
    .select([
      'skus.id as skuId',
      'skus.specs',
      'skus.image_url',
      'skus.price_fen',
      'skus.listed as skuListed',
      'skus.weight_grams as weightGrams',
      'products.id as productId',
      'products.title',
      'products.image_urls',
      'products.listed',
      'products.purchase_limit',
      'products.freight_template_id as freightTemplateId',
      'stocks.available',
    ])
    .where('skus.id', 'in', [...skuIds])
    .execute()
  const productIds = [...new Set(rows.map((row) => row.productId))]
  const categories = productIds.length
    ? await db.selectFrom('product_categories').selectAll().where('product_id', 'in', productIds).execute()
    : []
  return new Map(
    rows.map((row) => [
      row.skuId,
      {
        skuId: row.skuId,
        productId: row.productId,
        title: row.title,
        specText: row.specs.map((spec) => spec.value).join(' / '),
        imageUrl: row.image_url ?? row.image_urls[0] ?? null,
        priceFen: row.price_fen,
        listed: row.listed && row.skuListed,
        available: row.available ?? 0,
        limit: row.purchase_limit,
        freightTemplateId: row.freightTemplateId,
        weightGrams: row.weightGrams,
        categoryIds: categories.filter((one) => one.product_id === row.productId).map((one) => one.category_id),
      },
    ]),
  )
}
