import { labelKinds, type ProductPage, type ProductQuery } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { type LabelsOfShop, labelOf } from '../labels/label-settings'
import type { ProductFilter } from './product-filter'

/** ¥50, ¥100, ¥200, ¥500, ¥1,000: where one price band ends and the next begins. */
const bandLimitsFen = [0, 5_000, 10_000, 20_000, 50_000, 100_000]

/** How many products have a price: [price in fen, products]. */
type PriceCounts = [number, number][]

/** How many products match a query at each price; of these the counts for any price range are made. */
export interface ProductCounts {
  prices: PriceCounts
  /** One level below the chosen category. */
  categories: { id: string; name: string; prices: PriceCounts }[]
  labels: { label: string; prices: PriceCounts }[]
}

/** Counts all products that match, whatever they cost. */
export async function countProducts(
  db: Db,
  { hits }: ProductFilter,
  categoryId: string | undefined,
): Promise<ProductCounts> {
  const parent = categoryId === undefined ? sql`parent_id is null` : sql`parent_id = ${categoryId}`
  const { rows } = await sql<ProductCounts>`with ${hits}, below as (select * from categories where ${parent})
    select (
      select coalesce(jsonb_agg(jsonb_build_array(price, count)), '[]')
      from (select min_price_fen as price, count(*) from hits group by 1) as counted
    ) as prices, (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'prices', prices) order by position, id), '[]')
      from below join (
        select category_id, jsonb_agg(jsonb_build_array(price, count)) as prices from (
          select pc.category_id, h.min_price_fen as price, count(*)
          from product_categories pc join hits h on h.id = pc.product_id
          where pc.category_id in (select id from below) group by 1, 2
        ) as counted group by 1
      ) as placed on category_id = below.id
    ) as categories, (
      select coalesce(jsonb_agg(jsonb_build_object('label', label, 'prices', prices)), '[]') from (
        select label, jsonb_agg(jsonb_build_array(price, count)) as prices from (
          select l.label, h.min_price_fen as price, count(*)
          from product_labels l join hits h on h.id = l.product_id group by 1, 2
        ) as counted group by 1
      ) as labelled
    ) as labels`.execute(db)
  return rows[0] ?? { prices: [], categories: [], labels: [] }
}

type PriceRange = Pick<ProductQuery, 'minPriceFen' | 'maxPriceFen'>

/** How many products cost what the range says, both ends included. */
export function countIn(prices: PriceCounts, { minPriceFen = 0, maxPriceFen = Infinity }: PriceRange): number {
  return prices.reduce((all, [price, count]) => (price >= minPriceFen && price <= maxPriceFen ? all + count : all), 0)
}

/** Price bands ignore the chosen price range, so that a shopper can switch to another one. */
export function facetsOf(
  { categories, prices, labels }: ProductCounts,
  { range, shop }: { range: PriceRange; shop: LabelsOfShop },
): NonNullable<ProductPage['facets']> {
  const priceBands = bandLimitsFen.flatMap((minPriceFen, index) => {
    const next = bandLimitsFen[index + 1]
    const maxPriceFen = next === undefined ? null : next - 1
    const count = countIn(prices, { minPriceFen, maxPriceFen: maxPriceFen ?? Infinity })
    return count === 0 ? [] : [{ minPriceFen, maxPriceFen, count }]
  })
  const counted = categories.map(({ id, name, prices }) => ({ id, name, count: countIn(prices, range) }))
  const labelled = new Map(labels.map(({ label, prices }) => [label, countIn(prices, range)]))
  const ofShop = labelKinds.flatMap((kind) =>
    shop[kind].map(({ code, title }) => ({ kind, code, title, count: labelled.get(labelOf(kind, code)) ?? 0 })),
  )
  return {
    categories: counted.filter(({ count }) => count > 0),
    priceBands,
    labels: ofShop.filter(({ count }) => count > 0),
  }
}
