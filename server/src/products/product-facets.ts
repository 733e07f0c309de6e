import type { ProductPage, ProductQuery } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../deps'
import type { ProductFilter } from './product-filter'

/** ¥50, ¥100, ¥200, ¥500, ¥1,000: where one price band ends and the next begins. */
const bandLimitsFen = [0, 5_000, 10_000, 20_000, 50_000, 100_000]

/**
 * How many products fit, and by what they can be narrowed: the categories one level down from the chosen one, and price
 * bands. Each facet is counted as if nothing had been chosen in it, so a shopper can change their mind.
 */
export async function countProducts(
  db: Db,
  query: ProductQuery,
  filter: ProductFilter,
): Promise<Pick<ProductPage, 'total' | 'facets'>> {
  const bands = sql.join(
    bandLimitsFen.map((from, index) => {
      const until = bandLimitsFen[index + 1]
      return sql`count(*) filter (where p.min_price_fen >= ${from} and ${until === undefined ? sql`true` : sql`p.min_price_fen < ${until}`})`
    }),
  )
  const parent = query.categoryId === undefined ? sql`c.parent_id is null` : sql`c.parent_id = ${query.categoryId}`
  const counted = await sql<{ total: number; bands: number[] }>`
    select count(*) filter (where ${filter.inPriceRange}) as total, array[${bands}]::int[] as bands
    from products p where ${filter.where}`.execute(db)
  const categories = await sql<{ id: string; name: string; count: number }>`
    select c.id, c.name, count(*)::int as count
    from products p
    join product_categories pc on pc.product_id = p.id
    join categories c on c.id = pc.category_id and ${parent}
    where ${filter.where} and ${filter.inPriceRange}
    group by c.id order by c.position, c.id`.execute(db)
  const [row] = counted.rows
  return {
    total: row?.total ?? 0,
    facets: { categories: categories.rows, priceBands: (row?.bands ?? []).flatMap(bandOf) },
  }
}

function bandOf(count: number, index: number) {
  const next = bandLimitsFen[index + 1]
  const band = { minPriceFen: bandLimitsFen[index] ?? 0, maxPriceFen: next === undefined ? null : next - 1, count }
  return count === 0 ? [] : [band]
}
