import type { Tx } from '../../platform/database/db'
import type { ShopEvents } from './events'
import type { Context, System } from './system'

interface Word<Event extends keyof ShopEvents> {
  system: string
  event: Event
  told: ShopEvents[Event]
}

/** Leaves word of an event for one system, together with what happened. A job passes it on once it is committed. */
export async function leaveInOutbox<Event extends keyof ShopEvents>(
  tx: Tx,
  { system, event, told }: Word<Event>,
  { now, jobs }: Context,
): Promise<void> {
  const { order, ...detail } = told
  const { id } = await tx
    .insertInto('outbox')
    .values({ system, event, order_id: order.id, detail: JSON.stringify(detail), created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await jobs.schedule(tx, 'read_outbox', String(id), now)
}

/**
 * Passes on what lies in the outbox and takes it out, in one transaction. The order is told of
 * as it is by now; `now` is when the event happened.
 */
export async function readOutbox(tx: Tx, id: string, systems: readonly System[], context: Context): Promise<void> {
  const word = await tx.deleteFrom('outbox').where('id', '=', Number(id)).returningAll().executeTakeFirst()
  if (!word) return
  const order = await tx.selectFrom('orders').selectAll().where('id', '=', word.order_id).executeTakeFirstOrThrow()
  const reader = systems.find((system) => system.name === word.system)?.afterwards?.[word.event as keyof ShopEvents]
  const then = { ...context, now: word.created_at }
  // A release without this reader runs beside one that has it: the job fails here and is tried again there.
  if (!reader) throw new Error(`${word.system} does not read ${word.event} here`)
  await (reader as (tx: Tx, event: object, context: Context) => Promise<void>)(tx, { order, ...word.detail }, then)
}
