import type { ProductPage } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'

/** ¥50, ¥100, ¥200, ¥500, ¥1,000: where one price band ends and the next begins. */
const bandLimitsFen = [0, 5_000, 10_000, 20_000, 50_000, 100_000]

/** How many products are on all pages together. */
export const total = sql`(select count(*) from hits where in_price) as total`

export interface CountRow {
  bands: number[]
  categories: { id: string; name: string; count: number }[]
}

/**
 * Columns over `hits` of which facets are made: categories one level below the chosen one, and price bands. Price bands
 * ignore the chosen price range, so that a shopper can switch to another one.
 */
export function countColumns(categoryId: string | undefined): RawBuilder<unknown> {
  const bands = bandLimitsFen.map((from, index) => {
    const until = bandLimitsFen[index + 1]
    const below = until === undefined ? sql`` : sql`and min_price_fen < ${until}`
    return sql`count(*) filter (where min_price_fen >= ${from} ${below})`
  })
  const parent = categoryId === undefined ? sql`c.parent_id is null` : sql`c.parent_id = ${categoryId}`
  return sql`
    (select array[${sql.join(bands)}]::int[] from hits) as bands,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'count', n.count)
        order by c.position, c.id), '[]')
      from categories c join (
        select pc.category_id, count(*) from product_categories pc join hits on hits.id = pc.product_id
        where in_price and pc.category_id in (select c.id from categories c where ${parent})
        group by pc.category_id
      ) n on n.category_id = c.id) as categories`
}

export function facetsOf({ bands, categories }: CountRow): NonNullable<ProductPage['facets']> {
  const priceBands = bands.flatMap((count, index) => {
    const next = bandLimitsFen[index + 1]
    const band = { minPriceFen: bandLimitsFen[index] ?? 0, maxPriceFen: next === undefined ? null : next - 1, count }
    return count === 0 ? [] : [band]
  })
  return { categories, priceBands }
}
