import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { minuteMs } from '../durations'
import { isInTransaction, watchTransactions } from './in-transaction'
import { joinCommands } from './join-commands'
import { prepareCommands } from './joined-queries'
import type { Database } from './tables'

const int8 = 20
const date = 1082
const numeric = 1700

/** bigint columns and their sums become numbers. Throws where a number cannot hold the value exactly. */
function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${text}; cast it in the query`)
  return value
}

/** A day has no time zone: the library would make a moment of it, in the zone of the process. */
const asWritten = (text: string): string => text

const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (id === int8 || id === numeric) return toSafeInteger
    return id === date ? asWritten : pg.types.getTypeParser(id, format as 'text')
  },
}

export interface PoolOptions {
  maxConnections?: number
  onError?: (error: Error) => void
  /** For tests: refuses who asks for a second connection inside of a transaction. */
  oneConnection?: boolean
  /** For tests: runs on each connection that is taken from the pool, before its user has it. */
  onTake?: (connection: pg.PoolClient) => Promise<void>
  /** For tests: told of every statement once it has run, also of those that begin and end transactions. */
  onStatement?: (sql: string, parameters: readonly unknown[]) => void
}

/**
 * Settings of a connection. They are a statement, because a pooler such as PgBouncer refuses to pass them on when a connection
 * is opened. No parallel workers: to start them takes longer than a page of a list, and other requests need the processors. Pages are
 * in memory or on an SSD, where any of them is as near as the next; by default PostgreSQL plans for a disk that turns, and reads a
 * small table whole, with all that was left in it since it was last cleaned.
 */
const forConnection = `
  set statement_timeout = '30s';
  set idle_in_transaction_session_timeout = '60s';
  set max_parallel_workers_per_gather = 0;
  set random_page_cost = 1.1`

/**
 * The connection pool of one database. timestamptz is read as Date, date as `2026-11-29`, jsonb as parsed JSON.
 *
 * A connection that nobody uses is kept for ten minutes instead of pg's ten seconds: a new one has to read PostgreSQL's catalogue and
 * to plan each query anew, which takes longer than the first orders that it is for.
 */
export function openPool(connectionString: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 10 * minuteMs,
    application_name: 'haoli',
    async onConnect(client) {
      await client.query(forConnection)
      await prepareCommands(client)
    },
    // A network that has lost the connection without a word is noticed.
    keepAlive: true,
  })
  // The pool replaces an idle connection that breaks; without this listener the error would end the process.
  pool.on('error', (error) => options.onError?.(error))
  // The same for a connection in use: its current or next query fails, and the pool does not keep it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('connect', joinCommands)
  return pool
}

/** Kysely on a connection pool. */
export function openDatabase(connectionString: string, options: PoolOptions = {}): Kysely<Database> {
  const { onStatement } = options
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: kyselyPool(openPool(connectionString, options), options) }),
    ...(onStatement && { log: ({ query }) => onStatement(query.sql, query.parameters) }),
  })
}

function kyselyPool(pool: pg.Pool, { oneConnection = false, onTake }: PoolOptions): PostgresPool {
  if (!oneConnection && onTake === undefined) return pool
  if (oneConnection) watchTransactions()
  return {
    async connect() {
      if (oneConnection && isInTransaction()) throw new Error('asks for a second connection inside of a transaction')
      const connection = await pool.connect()
      await onTake?.(connection).catch((error) => {
        connection.release(error)
        throw error
      })
      return connection
    },
    end: () => pool.end(),
  }
}
