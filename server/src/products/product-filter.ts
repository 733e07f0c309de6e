import type { ProductQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { titleMark, tsQueryOf, type Wanted, wantedOf } from '../search/search-tokens'

export interface ProductFilter {
  /** SQL on `products p`, but for the price, which facets count without. */
  where: RawBuilder<unknown>
  inPriceRange: RawBuilder<unknown>
  /** true where the words are in the title itself; constant where nothing is searched for. */
  inTitle: RawBuilder<unknown>
}

/** The products on the shelf that a query asks for. Words that hold nothing to search for find nothing. */
export function productFilter(query: ProductQuery): ProductFilter {
  const words = query.q?.trim() ?? ''
  const wanted = words === '' ? null : wantedOf(words)
  const conditions = [sql`p.listed`]
  if (words !== '') conditions.push(wanted === null ? sql`false` : matches(wanted))
  if (query.categoryId !== undefined) {
    conditions.push(sql`p.id in (select product_id from product_categories where category_id = ${query.categoryId})`)
  }
  if (query.inStock === true) {
    conditions.push(sql`exists (
      select from skus k join stocks t on t.sku_id = k.id where k.product_id = p.id and k.listed and t.available > 0)`)
  }
  const prices = [sql`true`]
  if (query.minPriceFen !== undefined) prices.push(sql`p.min_price_fen >= ${query.minPriceFen}`)
  if (query.maxPriceFen !== undefined) prices.push(sql`p.min_price_fen <= ${query.maxPriceFen}`)
  return {
    where: sql.join(conditions, sql` and `),
    inPriceRange: sql.join(prices, sql` and `),
    // A set that is found by the index once: looking into the tokens of each row would read all of them.
    inTitle:
      wanted === null ? sql`true` : sql`(p.id in (select id from products p where ${matches(wanted, titleMark)}))`,
  }
}

export const matches = (wanted: Wanted, mark = '') => sql`p.search_tokens @@ ${tsQueryOf(wanted, mark)}::tsquery`
