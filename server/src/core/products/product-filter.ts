import type { ProductQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { type SearchTerms, searchTermsOf, titleMark, tsQueryOf } from '../search-text/search-tokens'

export interface ProductFilter {
  /** `hits as (…)`: the listed products that match a query at any price, to be counted. */
  hits: RawBuilder<unknown>
  /**
   * The same with the columns to sort by; of a search sorted by closeness, one query for each closeness, the closest first:
   * a page then reads no more than it shows, however many products have the word.
   */
  parts: RawBuilder<unknown>[]
  /** The condition that a hit is in the price range. */
  inPrice: RawBuilder<unknown>
}

/** `filters`: those of systems, as of `now`. A search without letters or characters finds nothing. */
export function productFilter(
  query: ProductQuery,
  filters: ReadonlyMap<string, (now: Date) => RawBuilder<boolean>>,
  now: Date,
): ProductFilter {
  const terms = isSearch(query) ? searchTermsOf(query.q ?? '') : null
  const conditions: RawBuilder<unknown>[] = [sql`p.listed`]
  if (isSearch(query) && terms === null) conditions.push(sql`false`)
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
  const found = terms === null ? [] : [sql`p.id in (${matching(terms)})`]
  // Materialized where finding the rows is expensive.
  const once = terms === null ? sql`not materialized` : sql`materialized`
  const byCloseness = (query.sort ?? 'default') === 'default'
  return {
    hits: sql`hits as ${once} (
      select p.id, p.min_price_fen from products p where ${sql.join([...conditions, ...found], sql` and `)})`,
    parts: terms === null ? [rowsOf(conditions)] : searchParts(terms, byCloseness, conditions),
    inPrice: sql.join(prices, sql` and `),
  }
}

export const isSearch = ({ q }: ProductQuery): boolean => q !== undefined && q.trim() !== ''

const rowsOf = (conditions: RawBuilder<unknown>[], from = sql`products p`, closeness = 0) => sql`
  select p.id, p.position, p.min_price_fen, p.sold_count, p.created_at, ${sql.lit(closeness)} as closeness
  from ${from} where ${sql.join(conditions, sql` and `)}`

/**
 * How well a product matches: closely (2), and in its title (1). Who matches so matches at all, which is not asked again: the
 * planner would take it for rarer than it is.
 */
function searchParts(terms: SearchTerms, byCloseness: boolean, conditions: RawBuilder<unknown>[]) {
  const has = (some: SearchTerms, mark = '') => sql`s.tokens @@ ${tsQueryOf(some, mark)}::tsquery`
  const part = (closeness: number, ...more: RawBuilder<unknown>[]) =>
    rowsOf([...conditions, ...more], sql`products p join product_search s on s.product_id = p.id`, closeness)
  const all = has(terms)
  if (!byCloseness) return [part(0, all)]
  const inTitle = has(terms, titleMark)
  if (terms.close === undefined) return [part(1, inTitle), part(0, all, sql`not ${inTitle}`)]
  const isClose = has(terms.close)
  return [
    part(3, isClose, inTitle),
    part(2, isClose, sql`not ${inTitle}`),
    part(1, sql`not ${isClose}`, inTitle),
    part(0, all, sql`not ${isClose}`, sql`not ${inTitle}`),
  ]
}

/** The ids of the products that match a search, as a subquery. */
export const matching = (terms: SearchTerms, mark = '') =>
  sql`select product_id from product_search where tokens @@ ${tsQueryOf(terms, mark)}::tsquery`
