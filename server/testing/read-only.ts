import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

const reading = new AsyncLocalStorage<boolean>()
const readOnly = new WeakSet<pg.PoolClient>()

/**
 * Runs a request that only reads: PostgreSQL refuses what it, or anything that it begins, would write, except in a transaction
 * that is declared `read write`.
 */
export const asRead = <T>(request: () => T): T => reading.run(true, request)

/** Makes a connection that is taken from the pool one for reading, or for both again, as who takes it needs it. */
export async function readOnlyForReads(connection: pg.PoolClient): Promise<void> {
  const wanted = reading.getStore() === true
  if (readOnly.has(connection) === wanted) return
  await connection.query(`set default_transaction_read_only = ${wanted}`)
  if (wanted) readOnly.add(connection)
  else readOnly.delete(connection)
}
