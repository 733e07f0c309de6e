import type { Product, Sku } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { defaultRegion } from '../addresses/default-region'
import { freightSetting } from '../freight/freight-setting'
import { productFreight } from '../freight/product-freight'
import { deliveryPromise } from '../pricing/delivery-promise'
import { readSetting } from '../settings/read-setting'
import type { AddedToProduct, AddedToSku } from '../system/parts'
import type { Context } from '../system/system'

/** A product with its SKUs, also off the shelf, because favourites and orders still link to it. Throws `not_found`. */
export async function getProduct(
  db: Db,
  id: string,
  customerId: string | null,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<Product> {
  const product = await db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst()
  if (product === undefined) throw notFound('product')
  const [skuRows, categoryIds, categories, freight, region, delivery] = await Promise.all([
    skusOf(db, id),
    categoryIdsOf(db, id),
    categoriesOf(db, id),
    readSetting(db, freightSetting, now),
    defaultRegion(db, customerId),
    deliveryPromise(db, now),
  ])
  const plainSkus = skuRows.map(({ weightGrams: _, ...sku }) => sku)
  const lightest = Math.min(...skuRows.map((sku) => sku.weightGrams))
  const goods = { freightTemplateId: product.freight_template_id, weightGrams: skuRows.length > 0 ? lightest : 0 }
  const viewed = { id, listed: product.listed, categoryIds, skus: plainSkus }
  const additions = await registry.productAdditions(db, viewed, { customerId, now })
  const skus = plainSkus.map((sku) => ({ ...sku, ...additions.skus.get(sku.id) }) as Sku)
  return {
    id,
    title: product.title,
    subtitle: product.subtitle,
    imageUrls: product.image_urls,
    priceFen: product.min_price_fen,
    maxPriceFen: product.max_price_fen,
    marketPriceFen: product.market_price_fen,
    soldCount: product.sold_count,
    listed: product.listed,
    soldOut: !skus.some((sku) => sku.availableQuantity > 0),
    categories,
    specs: specsOf(skus),
    skus,
    attributes: product.attributes,
    description: product.description,
    detailImageUrls: product.detail_image_urls,
    services: product.services,
    delivery: { ...delivery, ...productFreight(freight, goods, region) },
    purchaseLimit: product.purchase_limit,
    ...(additions.product as AddedToProduct),
  }
}

async function skusOf(db: Db, productId: string): Promise<(Omit<Sku, keyof AddedToSku> & { weightGrams: number })[]> {
  return db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .select([
      'skus.id',
      'specs',
      'image_url as imageUrl',
      'price_fen as priceFen',
      'market_price_fen as marketPriceFen',
      'available as availableQuantity',
      'weight_grams as weightGrams',
    ])
    .where('product_id', '=', productId)
    .where('listed', '=', true)
    .orderBy('position')
    .execute()
}

/** Includes categories without a name: whether a product can be given must not depend on names. */
async function categoryIdsOf(db: Db, productId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('product_categories')
    .select('category_id')
    .where('product_id', '=', productId)
    .execute()
  return rows.map((row) => row.category_id)
}

async function categoriesOf(db: Db, productId: string) {
  return db
    .selectFrom('product_categories')
    .innerJoin('categories', 'categories.id', 'product_categories.category_id')
    .select(['categories.id', 'name'])
    .where('product_id', '=', productId)
    .orderBy('level')
    .orderBy('position')
    .execute()
}

/** The choices and their values, in the order in which the SKUs name them. */
export function specsOf(skus: Pick<Sku, 'specs'>[]): Product['specs'] {
  const values = new Map<string, Set<string>>()
  for (const { specs } of skus) {
    for (const { name, value } of specs) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  return [...values].map(([name, set]) => ({ name, values: [...set] }))
}
