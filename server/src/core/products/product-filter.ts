import type { ProductQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { type SearchTerms, searchTermsOf, titleMark, tsQueryOf } from '../search-text/search-tokens'

export interface ProductFilter {
  /** `hits as (…)`: the listed products that match a query at any price, with the columns to sort and count by. */
  hits: RawBuilder<unknown>
  /** The condition that a hit is in the price range. */
  inPrice: RawBuilder<unknown>
  searched: boolean
}

/** `filters`: those of systems, as of `now`. A search without letters or characters finds nothing. */
export function productFilter(
  query: ProductQuery,
  filters: ReadonlyMap<string, (now: Date) => RawBuilder<boolean>>,
  now: Date,
): ProductFilter {
  const words = query.q?.trim() ?? ''
  const terms = words === '' ? null : searchTermsOf(words)
  const conditions: RawBuilder<unknown>[] = [sql`p.listed`]
  if (words !== '') conditions.push(terms === null ? sql`false` : sql`p.id in (${matching(terms)})`)
  if (query.categoryId !== undefined) {
    conditions.push(sql`p.id in (select product_id from product_categories where category_id = ${query.categoryId})`)
  }
  if (query.inStock === true) conditions.push(sql`not p.sold_out`)
  for (const [member, condition] of filters) {
    if (query[member as keyof ProductQuery] === true) conditions.push(condition(now))
  }
  const prices = [sql`true`]
  if (query.minPriceFen !== undefined) prices.push(sql`min_price_fen >= ${query.minPriceFen}`)
  if (query.maxPriceFen !== undefined) prices.push(sql`min_price_fen <= ${query.maxPriceFen}`)
  // Materialized where finding the rows is expensive; a list is read from the index of its order.
  const once = words !== '' ? sql`materialized` : sql`not materialized`
  return {
    hits: sql`hits as ${once} (
      select p.id, p.position, p.min_price_fen, p.sold_count, p.created_at, ${closeness(terms)} as closeness
      from products p where ${sql.join(conditions, sql` and `)})`,
    inPrice: sql.join(prices, sql` and `),
    searched: words !== '',
  }
}

/**
 * How well a product matches: closely (2), and in its title (1). Subqueries that the index answers once;
 * a condition on each row would read the tokens of all rows.
 */
function closeness(terms: SearchTerms | null): RawBuilder<number> {
  if (terms === null) return sql`0`
  const within = (some: SearchTerms, mark = '') => sql<number>`(p.id in (${matching(some, mark)}))::int`
  if (terms.close === undefined) return within(terms, titleMark)
  return sql`2 * ${within(terms.close)} + ${within(terms, titleMark)}`
}

/** The ids of the products that match a search, as a subquery. */
export const matching = (terms: SearchTerms, mark = '') =>
  sql`select product_id from product_search where tokens @@ ${tsQueryOf(terms, mark)}::tsquery`
