import { limits, type ProductPage, type ProductQuery } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Context } from '../system/system'
import { productCards } from './product-cards'
import { type CountRow, countColumns, facetsOf, total } from './product-counts'
import { productFilter } from './product-filter'
import { type KeyValue, orderBy, readProductCursor, rowsAfter, sortKeys, writeProductCursor } from './product-order'

interface PageRow {
  total: number
  page: { id: string; values: KeyValue[] }[] | null
}

/** One page of the listed products that match the query. Only the first page has facets. */
export async function listProducts(
  db: Db,
  query: ProductQuery,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<ProductPage> {
  const { sort = 'default', limit = limits.pageDefault } = query
  const filter = productFilter(query, registry.productFilters, now)
  const keys = sortKeys(sort, filter.searched)
  const cursor = query.cursor === undefined ? null : readProductCursor(query.cursor, sort, keys)
  const after = cursor === null ? sql`true` : rowsAfter(keys, cursor.values)
  const page = sql`(select jsonb_agg(jsonb_build_object('id', id, 'values', jsonb_build_array(${sql.join(keys.map((key) => key.by))})))
    from (select * from hits where in_price and ${after} order by ${orderBy(keys)} limit ${limit + 1}) as page) as page`

  const first = cursor === null
  const { rows } = first
    ? await sql<
        PageRow & CountRow
      >`with ${filter.hits} select ${page}, ${total}, ${countColumns(query.categoryId)}`.execute(db)
    : await sql<PageRow & Partial<CountRow>>`with ${filter.hits} select ${page}, ${total}`.execute(db)
  const row = rows[0]
  const found = row?.page ?? []
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await productCards(
      db,
      shown.map((hit) => hit.id),
      now,
    ),
    nextCursor:
      found.length > limit && last !== undefined ? writeProductCursor({ sort, values: last.values.map(utc) }) : null,
    total: row?.total ?? 0,
    facets: row !== undefined && hasCounts(row) ? facetsOf(row) : null,
  }
}

const hasCounts = (row: PageRow & Partial<CountRow>): row is PageRow & CountRow => row.bands !== undefined

/** PostgreSQL writes times into JSON with its session's offset. */
const utc = (value: KeyValue): KeyValue =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value
