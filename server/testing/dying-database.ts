import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { isLong } from '../../test/histories'
import type { Db } from '../src/platform/database/db'
import { openPool } from '../src/platform/database/pool'
import type { Database } from '../src/platform/database/tables'

export interface DyingDatabase {
  db: Db
  /** The process dies after this many more statements that change something. */
  dieAfter(statements: number): void
  /** Counts as a statement something else, such as a network call. Throws once the process is dead. */
  step(): void
  dead(): boolean
  /** Starts a new process: waits until PostgreSQL has closed the old one's sessions, then reconnects. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** A death after a read leaves what a death before it leaves; only the long run tries those too. */
export const isRead = (sql: string) => /^\s*(select|savepoint|begin|start transaction|set local)\b/i.test(sql)

const death = () => new Error('the process has died')

/**
 * A second pool on a database, for tests of what a crash leaves behind. When the process dies, every connection is cut
 * in the middle of what it is doing, and no later statement reaches the database.
 */
export function dyingDatabase(url: string): DyingDatabase {
  const pool = openPool(url, { maxConnections: 4 })
  const busy = new Set<pg.PoolClient>()
  let left = Number.POSITIVE_INFINITY
  let isDead = false

  const refuseDead = () => {
    if (isDead) throw death()
  }
  const step = () => {
    refuseDead()
    left -= 1
    if (left > 0) return
    isDead = true
    for (const client of busy) cut(client)
    throw death()
  }
  const connect = async () => {
    refuseDead()
    const client = await pool.connect()
    busy.add(client)
    const query = async (sql: string, values: unknown[]) => {
      refuseDead()
      const result = await client.query(sql, values)
      if (isLong || !isRead(sql)) step()
      return result
    }
    const release = () => {
      busy.delete(client)
      client.release(isDead)
    }
    return { query, release }
  }
  const dialect = new PostgresDialect({ pool: { connect, end: () => pool.end() } as unknown as pg.Pool })
  const db = new Kysely<Database>({ dialect })

  return {
    db,
    dieAfter(statements) {
      left = statements
    },
    step,
    dead: () => isDead,
    async restart() {
      const client = await pool.connect()
      // Its locks are held until PostgreSQL notices that the connection is closed.
      while ((await openTransactions(client)) > 0);
      client.release()
      isDead = false
      left = Number.POSITIVE_INFINITY
    },
    close: () => db.destroy(),
  }
}

/** Closes the socket without telling PostgreSQL, as after a power failure. */
function cut(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

async function openTransactions(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`)
  return rows[0]?.count ?? 0
}
