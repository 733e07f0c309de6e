import type { Product } from '@haoli/contract'
import { type QueryCreator, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { keptListQuery } from '../../platform/database/kept-query'
import type { Database } from '../../platform/database/tables'
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
  mayBeGiven: boolean
  available: number
  limit: Product['purchaseLimit']
  categoryIds: string[]
  /** Until when some system has a lower price for it, now or later; null: none has. */
  offeredUntil: Date | null
}

/** The goods by SKU id; an id that does not exist is not in the map. */
export async function loadGoods(db: Db, skuIds: readonly string[]): Promise<Map<string, Goods>> {
  if (skuIds.length === 0) return new Map()
  const rows = await goodsById(
    db,
    {},
    skuIds.map((id) => ({ id })),
  )
  return new Map(rows.map((row) => [row.skuId, goodsOf(row)]))
}

const goodsById = keptListQuery((db, _none: object, skus: readonly { id: string }[]) => {
  return goodsRows(db).where(
    'skus.id',
    'in',
    skus.map(({ id }) => id),
  )
})

/** Reads all that `goodsOf` needs; narrow it down with `where`, or join the table that names the SKUs. */
export const goodsRows = (db: QueryCreator<Database>) =>
  db
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
      'skus.offered_until as offeredUntil',
      'products.id as productId',
      'products.title',
      'products.image_urls',
      'products.listed',
      'products.may_be_given as mayBeGiven',
      'products.purchase_limit',
      'products.freight_template_id as freightTemplateId',
      'stocks.available',
      sql<string[]>`array(select category_id from product_categories where product_id = products.id)`.as('categoryIds'),
    ])

type GoodsRow = Awaited<ReturnType<ReturnType<typeof goodsRows>['execute']>>[number]

export const goodsOf = (row: GoodsRow): Goods => ({
  skuId: row.skuId,
  productId: row.productId,
  title: row.title,
  specText: row.specs.map((spec) => spec.value).join(' / '),
  imageUrl: row.image_url ?? row.image_urls[0] ?? null,
  priceFen: row.price_fen,
  listed: row.listed && row.skuListed,
  mayBeGiven: row.mayBeGiven,
  available: row.available ?? 0,
  limit: row.purchase_limit,
  freightTemplateId: row.freightTemplateId,
  weightGrams: row.weightGrams,
  categoryIds: row.categoryIds,
  offeredUntil: row.offeredUntil,
})
