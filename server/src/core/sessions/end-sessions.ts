import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'

// A session ends by deleting its row, and with it its access tokens: they are refused from the commit on.

/** Ends one session of a customer; `not_found` where it has ended or is somebody else's. */
export async function endSession(db: Db, customerId: string, id: string): Promise<void> {
  const ended = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound('session')
}

/** Ends all sessions of a customer. The lock lets two such requests not delete the same rows in different order. */
export async function endAllSessions(tx: Tx, customerId: string): Promise<void> {
  await lockCustomer(tx, customerId)
  await tx.deleteFrom('sessions').where('customer_id', '=', customerId).execute()
}

/** Keeps the `count` sessions that were used last. One that is locked is being refreshed or ended, and is left alone. */
export async function endSessionsBeyond(tx: Tx, customerId: string, count: number): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('customer_id', '=', customerId)
        .orderBy('last_used_at', 'desc')
        .orderBy('id')
        .offset(count)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
