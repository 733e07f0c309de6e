import { sql } from 'kysely'
import type { ShopEvents } from '../../core/system/events'
import type { Tx } from '../../platform/database/db'

/** An order died unpaid: what its lines had at a limited-time price can be had by others. */
export async function giveBackOrder(tx: Tx, orderId: string): Promise<void> {
  const lines = await takingsOf(tx, orderId)
  await giveBack(
    tx,
    lines.map(({ lineId, pieces }) => ({ lineId, pieces })),
  )
}

/**
 * A refund gives back what goes back into stock: pieces that were not shipped, and parcels of a present that nobody accepted. Pieces
 * that were shipped stay taken.
 */
export async function giveBackRefunded(
  tx: Tx,
  { order, payingOrderId, lines }: ShopEvents['order.refunded'],
): Promise<void> {
  const had = new Map((await takingsOf(tx, order.id)).map((one) => [one.lineId, one]))
  // A giver's own line has only parcels that nobody accepted: those of accepted ones went with their orders.
  const isGiversOwn = order.kind === 'present' && order.id === payingOrderId
  const back = lines.flatMap(({ lineId, quantity }) => {
    const line = had.get(lineId)
    if (!line) return []
    const kept = isGiversOwn ? line.pieces - quantity : Math.min(line.pieces, line.stillSold)
    return [{ lineId, pieces: line.pieces - Math.max(0, kept) }]
  })
  await giveBack(tx, back)
}

/** A recipient accepted a parcel: its piece goes from the giver's line to the parcel's own, and counts for the giver as before. */
export async function passToParcel(tx: Tx, { order, payingLineId }: ShopEvents['order.accepted']): Promise<void> {
  await sql`
    with given as (
      update limited_takings set pieces = pieces - 1 where order_line_id = ${payingLineId} and pieces > 0
      returning limited_price_id, customer_id
    )
    insert into limited_takings (order_line_id, limited_price_id, customer_id, pieces)
    select l.id, g.limited_price_id, g.customer_id, 1 from given g, order_lines l where l.order_id = ${order.id}`.execute(
    tx,
  )
}

/** What the lines of an order have; only who holds the order's lock changes it. */
async function takingsOf(tx: Tx, orderId: string) {
  const { rows } = await sql<{ lineId: string; pieces: number; stillSold: number }>`
    select t.order_line_id as "lineId", t.pieces, l.quantity - l.returned_quantity as "stillSold"
    from limited_takings t join order_lines l on l.id = t.order_line_id
    where l.order_id = ${orderId} and t.pieces > 0`.execute(tx)
  return rows
}

/** Offers are locked in the order of their ids, as where pieces are taken. */
async function giveBack(tx: Tx, lines: readonly { lineId: string; pieces: number }[]): Promise<void> {
  const back = lines.filter(({ pieces }) => pieces > 0)
  if (back.length === 0) return
  await sql`
    with back as (
      update limited_takings t set pieces = t.pieces - w.pieces
      from unnest(${back.map(({ lineId }) => lineId)}::text[], ${back.map(({ pieces }) => pieces)}::integer[])
        as w (line_id, pieces)
      where t.order_line_id = w.line_id and t.pieces >= w.pieces
      returning t.limited_price_id, t.customer_id, w.pieces
    ), sums as (
      select limited_price_id, customer_id, sum(pieces)::integer as pieces from back group by 1, 2
    ), locked as materialized (
      select o.id, s.customer_id, s.pieces from limited_prices o join sums s on s.limited_price_id = o.id
      order by o.id collate "C" for no key update of o
    ), freed as (
      update limited_prices o set taken = o.taken - l.pieces from locked l where o.id = l.id
    )
    update limited_price_buyers b set pieces = b.pieces - l.pieces from locked l
    where b.limited_price_id = l.id and b.customer_id = l.customer_id`.execute(tx)
}
