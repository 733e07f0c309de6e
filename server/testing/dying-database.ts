import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from '../src/platform/database/db'
import { openPool } from '../src/platform/database/pool'
import type { Database } from '../src/platform/database/tables'

export interface DyingDatabase {
  db: Db
  /** The process dies once this many more statements have been carried out. */
  dieAfter(statements: number): void
  /** Counts something else that a process may die after, such as a call over the network. Throws from death on. */
  step(): void
  dead(): boolean
  /** Another process: waits until PostgreSQL has noticed that the old one is gone, then connects anew. */
  restart(): Promise<void>
  close(): Promise<void>
}

const death = () => new Error('the process has died')

/**
 * A second way to a database, for tests of what a crash leaves behind. Death cuts every connection in the middle of
 * whatever it is doing, and nothing that this process still wants to do arrives.
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
      step()
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
      const gone = await pool.connect()
      // What it held stays locked until its backend has seen the end of the connection.
      while ((await othersOf(gone)) > 0);
      gone.release()
      isDead = false
      left = Number.POSITIVE_INFINITY
    },
    close: () => db.destroy(),
  }
}

/** As if the machine had lost its power: no goodbye, no rollback. */
function cut(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

async function othersOf(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`)
  return rows[0]?.count ?? 0
}
