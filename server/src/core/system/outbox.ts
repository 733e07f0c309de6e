import type { Tx } from '../../platform/database/db'
import type { ShopEvents } from './events'
import type { Context, System } from './system'

interface OutboxEntry<Event extends keyof ShopEvents> {
  system: string
  event: Event
  data: ShopEvents[Event]
}

/** Stores an event for one system, in the transaction of the event. A job reads it after the commit. */
export async function writeToOutbox<Event extends keyof ShopEvents>(
  tx: Tx,
  { system, event, data }: OutboxEntry<Event>,
  { now, jobs }: Context,
): Promise<void> {
  const { order, ...detail } = data as Partial<Pick<ShopEvents['order.paid'], 'order'>>
  const { id } = await tx
    .insertInto('outbox')
    .values({ system, event, order_id: order?.id ?? null, detail: JSON.stringify(detail), created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await jobs.schedule(tx, 'read_outbox', String(id), now)
}

/**
 * Hands one stored event to its system and deletes it, in one transaction. `order` is the row as it is by now, of an event that
 * has one; the context's `now` is the time of the event.
 */
export async function readOutbox(tx: Tx, id: string, systems: readonly System[], context: Context): Promise<void> {
  const entry = await tx.deleteFrom('outbox').where('id', '=', Number(id)).returningAll().executeTakeFirst()
  if (!entry) return
  const about = entry.order_id === null ? {} : { order: await orderNow(tx, entry.order_id) }
  const reader = systems.find((system) => system.name === entry.system)?.afterwards?.[entry.event as keyof ShopEvents]
  const contextOfEvent = { ...context, now: entry.created_at }
  // This process may run an older release than the one that wrote it: the job fails and is tried again, perhaps there.
  if (!reader) throw new Error(`${entry.system} does not read ${entry.event} here`)
  await (reader as (tx: Tx, event: object, context: Context) => Promise<void>)(
    tx,
    { ...about, ...entry.detail },
    contextOfEvent,
  )
}

const orderNow = (tx: Tx, id: string) =>
  tx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
