import { limits, type ProductPage, type ProductQuery } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import type { Answers } from '../answers/keep-answers'
import { readSearch } from '../search-text/read-search'
import { readSearchWords } from '../search-text/search-words'
import type { Context } from '../system/system'
import { nearestSearch } from './nearest-search'
import { productCards } from './product-cards'
import { countIn, countProducts, facetsOf } from './product-counts'
import { isSearch, type ProductFilter, productFilter } from './product-filter'
import {
  type KeyValue,
  orderBy,
  readProductCursor,
  rowsAfter,
  type SortKey,
  sortKeys,
  writeProductCursor,
} from './product-order'

interface Hit {
  id: string
  values: KeyValue[]
}

/**
 * One page of the listed products that match the query; of those that match the words most like it, where these match nothing.
 * Only the first page has facets.
 */
export async function listProducts(
  db: Db,
  query: ProductQuery,
  { now, registry, answers }: Pick<Context, 'now' | 'registry'> & { answers: Pick<Answers, 'part'> },
): Promise<ProductPage> {
  const { sort = 'default', limit = limits.pageDefault } = query
  const words = await answers.part('search words', () => readSearchWords(db, now))
  const search = isSearch(query) ? readSearch(query.q ?? '', words) : null
  const filter = productFilter(query, search, { filters: registry.productFilters, now })
  const keys = sortKeys(sort, isSearch(query))
  const cursor = query.cursor === undefined ? null : readProductCursor(query.cursor, sort, keys)
  const after = cursor === null ? sql`true` : rowsAfter(keys, cursor.values)
  const counting = answers.part(countedBy(query), () => countProducts(db, filter, query.categoryId), {
    soldOut: query.inStock === true,
  })
  // Where a search finds nothing, the planner may read the whole shop to fill a page: it is not asked for one.
  const isEmpty = search !== null && (await counting).prices.length === 0
  const [found, counts] = await Promise.all([
    isEmpty ? [] : readPage(db, filter, { keys, after, limit: limit + 1 }),
    counting,
  ])
  if (isEmpty && query.exact !== true) {
    const nearest = await answers.part(`nearest search ${query.q}`, () => nearestSearch(db, search, words))
    if (nearest !== null) {
      const page = await listProducts(db, { ...query, q: nearest, exact: true }, { now, registry, answers })
      return { ...page, shownFor: nearest }
    }
  }
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await productCards(
      db,
      shown.map((hit) => hit.id),
      { now, registry },
    ),
    nextCursor:
      found.length > limit && last !== undefined ? writeProductCursor({ sort, values: last.values.map(utc) }) : null,
    total: countIn(counts.prices, query),
    facets: cursor === null ? facetsOf(counts, { range: query, shop: words.labels }) : null,
  }
}

/** The parts follow each other, and the next is read only where those before it do not fill the page. */
async function readPage(
  db: Db,
  { parts, inPrice }: ProductFilter,
  { keys, after, limit }: { keys: SortKey[]; after: RawBuilder<unknown>; limit: number },
): Promise<Hit[]> {
  const pages = parts.map(
    (part) => sql`(select id, jsonb_build_array(${sql.join(keys.map((key) => key.by))}) as values
      from (${part}) as hits where ${inPrice} and ${after} order by ${orderBy(keys)} limit ${limit})`,
  )
  const { rows } = await sql<Hit>`${sql.raw(plannedEachTime)}
    select * from (${sql.join(pages, sql` union all `)}) as pages limit ${limit}`.execute(db)
  return rows
}

/** Members of a query that change nothing of what is counted. */
const notCounted = new Set(['cursor', 'limit', 'sort', 'minPriceFen', 'maxPriceFen'])

/** Pages, orders and price ranges of one list share their counts. */
const countedBy = (query: ProductQuery): string =>
  JSON.stringify([
    'counts of products',
    ...Object.entries(query)
      .filter(([name]) => !notCounted.has(name))
      .sort(),
  ])

/** PostgreSQL writes times into JSON with its session's offset. */
const utc = (value: KeyValue): KeyValue =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value
