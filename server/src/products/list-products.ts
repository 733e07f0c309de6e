import { limits, type ProductPage, type ProductQuery } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../deps'
import { productCards } from './product-cards'
import { countProducts } from './product-facets'
import { productFilter } from './product-filter'
import { type KeyValue, orderBy, readProductCursor, rowsAfter, sortKeys, writeProductCursor } from './product-order'

/** One page of the products on the shelf that fit the query. Facets come with the first page only. */
export async function listProducts(db: Db, query: ProductQuery, now: Date): Promise<ProductPage> {
  const { sort = 'default', limit = limits.pageDefault } = query
  const filter = productFilter(query)
  const keys = sortKeys(sort, filter)
  const cursor = query.cursor === undefined ? null : readProductCursor(query.cursor, sort, keys)
  const after = cursor === null ? sql`true` : rowsAfter(keys, cursor.values)

  const { rows } = await sql<{ id: string; values: KeyValue[] }>`
    select p.id, jsonb_build_array(${sql.join(keys.map((key) => key.by))}) as values
    from products p
    where ${filter.where} and ${filter.inPriceRange} and ${after}
    order by ${orderBy(keys)}
    limit ${limit + 1}`.execute(db)
  const counts = cursor === null ? await countProducts(db, query, filter) : { total: cursor.total, facets: null }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await productCards(
      db,
      page.map((row) => row.id),
      now,
    ),
    nextCursor:
      rows.length > limit && last !== undefined
        ? writeProductCursor({ sort, values: last.values.map(utc), total: counts.total })
        : null,
    ...counts,
  }
}

/** PostgreSQL writes a time into JSON with its own offset. */
const utc = (value: KeyValue): KeyValue =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value
