import type { RawBuilder } from 'kysely'
import type { Db } from '../../platform/database/db'
import { readSearch } from '../search-text/read-search'
import { readSearchWords } from '../search-text/search-words'
import { productFilter } from './product-filter'

/** `hits as (select id, …)`: the listed products that have the words of a search; all of them where it has none. */
export async function searchHits(db: Db, q: string, now: Date): Promise<RawBuilder<unknown>> {
  const search = q.trim() === '' ? null : readSearch(q, await readSearchWords(db, now))
  return productFilter({ q }, search, { filters: new Map(), now }).hits
}
