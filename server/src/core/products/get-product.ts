import type { Product, Sku } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../deps'
import { notFound } from '../../platform/problem'
import { giftObstacleOf, presentSetting } from '../../systems/presents/gift-rules'
import { deliveryPromise } from '../pricing/delivery-promise'
import { readFreightRule } from '../pricing/freight'

/** A product with its SKUs, also one that is off the shelf: favourites and orders still open it. `not_found` otherwise. */
export async function getProduct(db: Db, now: Date, id: string, customerId: string | null): Promise<Product> {
  const product = await db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst()
  if (product === undefined) throw notFound('product')
  const [plainSkus, categoryIds, categories, freight, setting, favourite] = await Promise.all([
    skusOf(db, id),
    categoryIdsOf(db, id),
    categoriesOf(db, id),
    readFreightRule(db),
    presentSetting(db),
    customerId === null ? false : isFavourite(db, id, customerId),
  ])
  const skus = plainSkus.map((sku) => {
    const goods = { listed: product.listed, categoryIds, priceFen: sku.priceFen, available: sku.availableQuantity }
    return { ...sku, giftObstacle: giftObstacleOf(goods, setting) }
  })
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
    giftable: skus.some((sku) => sku.giftObstacle === null),
    categories,
    specs: specsOf(skus),
    skus,
    attributes: product.attributes,
    description: product.description,
    detailImageUrls: product.detail_image_urls,
    services: product.services,
    delivery: { ...deliveryPromise(now), freightFen: freight.feeFen, freeFromFen: freight.freeFromFen },
    purchaseLimit: product.purchase_limit,
    favourite,
  }
}

async function skusOf(db: Db, productId: string): Promise<Omit<Sku, 'giftObstacle'>[]> {
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
    ])
    .where('product_id', '=', productId)
    .where('listed', '=', true)
    .orderBy('position')
    .execute()
}

/** Also of categories that the shop has no names for: what a present is refused by must not depend on a name. */
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

async function isFavourite(db: Db, productId: string, customerId: string): Promise<boolean> {
  const { rows } = await sql<{ favourite: boolean }>`select exists (
    select from favourites where customer_id = ${customerId} and product_id = ${productId}) as favourite`.execute(db)
  return rows[0]?.favourite ?? false
}

/** The choices and their values, in the order in which the SKUs name them. */
export function specsOf(skus: Pick<Sku, 'specs'>[]): Product['specs'] {
  const values = new Map<string, Set<string>>()
  for (const { specs } of skus) {
    for (const { name, value } of specs) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  return [...values].map(([name, set]) => ({ name, values: [...set] }))
}
