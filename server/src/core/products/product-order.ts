import type { ProductSort } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'

export interface SortKey {
  /** A column of `hits`. */
  name: string
  by: RawBuilder<unknown>
  type: RawBuilder<unknown>
  descending: boolean
}

const key = (name: string, type: string, descending = false): SortKey => ({
  name,
  by: sql.ref(name),
  type: sql.raw(type),
  descending,
})

/** The order of the catalogue. Every sort ends with it, so that no two rows are equal. */
const catalogue = [key('position', 'integer'), key('id', 'text')]

/** What a list is sorted by. In a search, products that match better come first. */
export function sortKeys(sort: ProductSort, searched: boolean): SortKey[] {
  switch (sort) {
    case 'default':
      return searched ? [key('closeness', 'integer', true), ...catalogue] : catalogue
    case 'sales':
      return [key('sold_count', 'bigint', true), ...catalogue]
    case 'newest':
      return [key('created_at', 'timestamptz', true), ...catalogue]
    case 'price_asc':
      return [key('min_price_fen', 'bigint'), ...catalogue]
    case 'price_desc':
      return [key('min_price_fen', 'bigint', true), ...catalogue]
  }
}

export const orderBy = (keys: SortKey[]) =>
  sql.join(keys.map(({ by, descending }) => (descending ? sql`${by} desc` : by)))

export type KeyValue = string | number | boolean

/** The rows after the one with these values: `a > x or (a = x and (b > y or …))`. */
export function rowsAfter(keys: SortKey[], values: KeyValue[]): RawBuilder<unknown> {
  const [key, ...others] = keys
  const [value, ...rest] = values
  if (key === undefined || value === undefined) return sql`false`
  // Sent as text, because PostgreSQL would infer the type of a bare parameter from its first use.
  const bound = sql`${String(value)}::text::${key.type}`
  const beyond = key.descending ? sql`${key.by} < ${bound}` : sql`${key.by} > ${bound}`
  return sql`(${beyond} or (${key.by} = ${bound} and ${rowsAfter(others, rest)}))`
}

export interface ProductCursor {
  sort: ProductSort
  values: KeyValue[]
}

export const writeProductCursor = ({ sort, values }: ProductCursor): string => writeCursor([sort, ...values])

/** Reads what `writeProductCursor` wrote for the same order; `validation_failed` on `/cursor` for anything else. */
export function readProductCursor(text: string, sort: ProductSort, keys: SortKey[]): ProductCursor {
  const [of, ...values] = readCursor(text)
  const fits = values.length === keys.length && keys.every(({ name }, index) => shapes[name]?.(values[index]) === true)
  if (of !== sort || !fits) throw notOfThisList()
  return { sort, values: values as KeyValue[] }
}

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isSmall = (value: unknown) => isWhole(value) && value <= 2_147_483_647
const shapes: Record<string, (value: unknown) => boolean> = {
  closeness: isSmall,
  // PostgreSQL has no year 0.
  created_at: (value) =>
    typeof value === 'string' &&
    /^(?!0000)\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  // What is put before the first has a negative one.
  position: (value) => typeof value === 'number' && isSmall(Math.abs(value)),
  sold_count: isWhole,
  min_price_fen: isWhole,
  id: (value) => typeof value === 'string' && /^prd_\d{1,20}$/.test(value),
}
