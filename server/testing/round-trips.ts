import type { EventEmitter } from 'node:events'
import type pg from 'pg'
import { openDatabase } from '../src/platform/database/pool'

export type Counted = ReturnType<typeof countingRoundTrips>

/** A database on one connection, and how often PostgreSQL has answered it: each time is a round trip. */
export function countingRoundTrips(url: string) {
  const trips = { count: 0 }
  const count = () => {
    trips.count += 1
  }
  const onTake = async (connection: pg.PoolClient) => {
    const { connection: wire } = connection as unknown as { connection: EventEmitter }
    wire.removeListener('readyForQuery', count).on('readyForQuery', count)
  }
  return { db: openDatabase(url, { maxConnections: 1, onTake }), trips }
}
