import type { Db } from '../src/platform/database/db'
import { lockWaits } from './lock-waits'

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
      while ((await lockWaits(db)) < running.length);
    }
  })
  return Promise.all(running)
}
