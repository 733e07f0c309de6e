import type { LabelKind, ProductQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { goodsOfCoupon } from '../coupons/goods-of-coupon'
import { labelOf } from '../labels/label-settings'
import type { Budget } from '../search-text/budget'
import { askedQueryOf, type ReadSearch } from '../search-text/read-search'
import { type SearchTerms, titleMark, tsQueryOf } from '../search-text/search-tokens'

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

/** `search`: what the words of the query ask for; null: it has none. `filters`: those of systems, as of `now`. */
export function productFilter(
  query: ProductQuery,
  search: ReadSearch | null,
  { filters, now }: { filters: ReadonlyMap<string, (now: Date) => RawBuilder<boolean>>; now: Date },
): ProductFilter {
  const asksForGoods = search !== null && search.parts.length > 0
  const conditions: RawBuilder<unknown>[] = [
    sql`p.listed`,
    ...conditionsOf(query),
    ...withinPrices(search?.budget ?? {}),
  ]
  // Neither letters nor characters nor a budget: there is nothing to look for.
  if (search !== null && !asksForGoods && search.budget === null) conditions.push(sql`false`)
  for (const [member, condition] of filters) {
    if (query[member as keyof ProductQuery] === true) conditions.push(condition(now))
  }
  const found = asksForGoods ? [sql`p.id in (${asked(search)})`] : []
  // Materialized where finding the rows is expensive.
  const once = asksForGoods ? sql`materialized` : sql`not materialized`
  const byCloseness = (query.sort ?? 'default') === 'default'
  return {
    hits: sql`hits as ${once} (
      select p.id, p.min_price_fen from products p where ${sql.join([...conditions, ...found], sql` and `)})`,
    parts: asksForGoods ? searchParts(search, byCloseness, conditions) : [rowsOf(conditions)],
    inPrice: sql.join([sql`true`, ...withinPrices(query)], sql` and `),
  }
}

function conditionsOf({ categoryId, inStock, recipient, occasion, couponId }: ProductQuery): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (categoryId !== undefined) {
    conditions.push(sql`p.id in (select product_id from product_categories where category_id = ${categoryId})`)
  }
  for (const [kind, code] of Object.entries({ recipient, occasion }) as [LabelKind, string | undefined][]) {
    if (code === undefined) continue
    conditions.push(sql`p.id in (select product_id from product_labels where label = ${labelOf(kind, code)})`)
  }
  if (couponId !== undefined) conditions.push(goodsOfCoupon(couponId))
  if (inStock === true) conditions.push(sql`not p.sold_out`)
  return conditions
}

function withinPrices({ minPriceFen, maxPriceFen }: Budget): RawBuilder<unknown>[] {
  const prices: RawBuilder<unknown>[] = []
  if (minPriceFen !== undefined) prices.push(sql`min_price_fen >= ${minPriceFen}`)
  if (maxPriceFen !== undefined) prices.push(sql`min_price_fen <= ${maxPriceFen}`)
  return prices
}

export const isSearch = ({ q }: ProductQuery): boolean => q !== undefined && q.trim() !== ''

const rowsOf = (conditions: RawBuilder<unknown>[], from = sql`products p`, closeness = 0) => sql`
  select p.id, p.position, p.min_price_fen, p.sold_count, p.created_at, ${sql.lit(closeness)} as closeness
  from ${from} where ${sql.join(conditions, sql` and `)}`

/**
 * How well a product matches. Best is what matches the words as they were typed: closely, and in its title. Then comes what
 * matches by a label or by words that mean the same, in its title first. Who matches in one of these ways matches at all, which
 * is not asked again: the planner would take it for rarer than it is.
 */
function searchParts(search: ReadSearch, byCloseness: boolean, conditions: RawBuilder<unknown>[]) {
  const from = sql`products p join product_search s on s.product_id = p.id`
  const has = (query: string) => sql`s.tokens @@ ${query}::tsquery`
  if (!byCloseness) return [rowsOf([...conditions, has(askedQueryOf(search))], from)]
  const { typed, inOtherWords } = search
  const ways = typed === null ? [] : [...waysOf(typed.close), ...waysOf(typed)]
  if (inOtherWords) ways.push(askedQueryOf(search, titleMark), askedQueryOf(search))
  return ways.map((way, index) => {
    const better = ways.slice(0, index).map((other) => sql`not ${has(other)}`)
    return rowsOf([...conditions, has(way), ...better], from, ways.length - index)
  })
}

/** In the title, then anywhere. */
const waysOf = (terms: SearchTerms | undefined): string[] =>
  terms === undefined ? [] : [tsQueryOf(terms, titleMark), tsQueryOf(terms)]

/** The ids of the products that match what a search asks for, as a subquery. */
export const asked = (search: ReadSearch) =>
  sql`select product_id from product_search where tokens @@ ${askedQueryOf(search)}::tsquery`

/**
 * Whether the shop has anything that a search asks for, whatever it costs, as a condition. Materialized, so that the index is
 * asked: for a single row the planner would read the whole table.
 */
export const findsGoods = (search: ReadSearch) => sql<boolean>`exists (
  with found as materialized (${asked(search)})
  select from products p join found on p.id = found.product_id where p.listed)`

/** The ids of the products that match a search, as a subquery. */
export const matching = (terms: SearchTerms, mark = '') =>
  sql`select product_id from product_search where tokens @@ ${tsQueryOf(terms, mark)}::tsquery`
