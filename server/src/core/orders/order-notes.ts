import type { OrderNote } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { Context } from '../system/system'

/** Adds a note of the caller's to an order. Notes are never changed. */
export async function writeNote(tx: Tx, orderId: string, words: string, { actor, now }: Context): Promise<void> {
  const order = await tx.selectFrom('orders').select('id').where('id', '=', orderId).executeTakeFirst()
  if (!order) throw notFound('order')
  await tx
    .insertInto('order_notes')
    .values({ order_id: orderId, words, written_by: actor.id, written_at: now })
    .execute()
}

/** The newest first. */
export async function notesOf(db: Db, orderId: string): Promise<OrderNote[]> {
  const rows = await db
    .selectFrom('order_notes')
    .leftJoin('customers', 'customers.id', 'written_by')
    .leftJoin('machine_keys', 'machine_keys.id', 'written_by')
    .select(['order_notes.id', 'words', 'written_at'])
    .select((eb) => eb.fn.coalesce('customers.nickname', 'machine_keys.name').as('by'))
    .where('order_id', '=', orderId)
    .orderBy('order_notes.id', 'desc')
    .execute()
  return rows.map(({ id, words, by, written_at }) => ({ id: String(id), words, by, at: written_at.toISOString() }))
}

/** How many notes each of these orders has; one without is not in the map. */
export async function countNotes(db: Db, orderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('order_notes')
    .select((eb) => ['order_id', eb.fn.countAll<number>().as('count')])
    .where('order_id', 'in', [...orderIds])
    .groupBy('order_id')
    .execute()
  return new Map(rows.map(({ order_id, count }) => [order_id, count]))
}
