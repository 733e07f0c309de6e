import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './tables'

const int8 = 20
const numeric = 1700

/** bigint columns and sums of them become numbers. One that a number cannot hold exactly is refused, never rounded. */
function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${text}; cast it in the query`)
  return value
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === int8 || id === numeric ? toSafeInteger : pg.types.getTypeParser(id, format as 'text'),
}

export interface PoolOptions {
  maxConnections?: number
  onError?: (error: Error) => void
}

/** The pool of connections to one database. timestamptz arrives as Date, jsonb as values. */
export function openPool(connectionString: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'haoli',
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.onError?.(error))
  return pool
}

/** A pool of connections with the SQL layer on top. */
export const openDatabase = (connectionString: string, options: PoolOptions = {}): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(connectionString, options) }) })
