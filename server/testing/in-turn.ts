import { sql } from 'kysely'
import type { Db } from '../src/platform/database/db'

/**
 * Holds an order's lock until every one of `asks` waits for it in turn, then releases it: PostgreSQL grants a row lock in
 * the order of waiting. Answers their results.
 */
export async function inTurn<T>(db: Db, orderId: string, asks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const running: Promise<T>[] = []
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
    for (const ask of asks) {
      running.push(ask())
      while ((await waiting(db)) < running.length);
    }
  })
  return Promise.all(running)
}

/** How many connections wait for a lock. */
export async function waiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.count ?? 0
}
