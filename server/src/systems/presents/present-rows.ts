import type { Selectable } from 'kysely'
import { lockOrder } from '../../core/orders/lock-order'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'

export type PresentRow = Selectable<Database['presents']>
export type ParcelRow = Selectable<Database['parcels']>

/**
 * Locks a present by locking its order, so that all changes of it run one after the other, and reads it with its parcels.
 * `not_found` where it does not exist or, with `giverId`, belongs to another giver.
 */
export async function lockPresent(
  tx: Tx,
  presentId: string,
  giverId?: string,
): Promise<{ present: PresentRow; parcels: ParcelRow[] }> {
  let query = tx.selectFrom('presents').select('order_id').where('id', '=', presentId)
  if (giverId !== undefined) query = query.where('giver_id', '=', giverId)
  const found = await query.executeTakeFirst()
  if (!found) throw notFound('present')
  await lockOrder(tx, found.order_id)
  // Read after the lock: it may have changed while this transaction waited.
  const present = await tx.selectFrom('presents').selectAll().where('id', '=', presentId).executeTakeFirstOrThrow()
  return { present, parcels: await parcelsOf(tx, presentId) }
}

export const parcelsOf = (db: Db, presentId: string): Promise<ParcelRow[]> =>
  db.selectFrom('parcels').selectAll().where('present_id', '=', presentId).orderBy('ordinal').execute()
