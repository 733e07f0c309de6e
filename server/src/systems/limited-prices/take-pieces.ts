import type { LineProblem } from '@haoli/contract'
import { sql } from 'kysely'
import type { ShopEvents } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/**
 * Takes the pieces that an order has at a limited-time price. Two guards decide, each of one row: that of the offer, so that no more
 * than its pieces are sold at this price, and that of the buyer, so that nobody has more than allowed. `price_changed` where one of
 * them refuses: the quote was made before somebody else took the last piece, or before the offer ended.
 *
 * Offers are locked in the order of their ids, after stocks and coupons, and before their buyers (docs/decisions/14).
 */
export async function takePieces(
  tx: Tx,
  { order, lines }: ShopEvents['order.placed'],
  { now }: Pick<Context, 'now'>,
): Promise<void> {
  const wanted = lines.flatMap(({ lineId, skuId, quantity, offer }) =>
    offer?.kind === 'limited_time' ? [{ lineId, skuId, quantity, id: offer.id, usualFen: offer.usualFen }] : [],
  )
  if (wanted.length === 0) return
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select * from unnest(${wanted.map(({ id }) => id)}::text[], ${wanted.map(({ lineId }) => lineId)}::text[],
        ${wanted.map(({ quantity }) => quantity)}::integer[]) as wanted (id, line_id, quantity)
    ), locked as materialized (
      select o.id, w.line_id, w.quantity from limited_prices o join wanted w on w.id = o.id
      order by o.id collate "C" for no key update of o
    ), taken as (
      update limited_prices o set taken = o.taken + l.quantity from locked l
      where o.id = l.id and o.taken + l.quantity <= o.quantity and o.starts_at <= ${now} and o.ends_at > ${now}
      returning o.id, l.line_id, l.quantity, o.per_person
    ), bought as (
      insert into limited_price_buyers as b (limited_price_id, customer_id, pieces, most)
      select id, ${order.customer_id}, quantity, per_person from taken where quantity <= per_person
      on conflict (limited_price_id, customer_id) do update set pieces = b.pieces + excluded.pieces
      where b.pieces + excluded.pieces <= b.most
      returning limited_price_id
    ), noted as (
      insert into limited_takings (order_line_id, limited_price_id, customer_id, pieces)
      select line_id, id, ${order.customer_id}, quantity from taken
    )
    select limited_price_id as id from bought`.execute(tx)
  const had = new Set(rows.map(({ id }) => id))
  const missed = wanted.filter(({ id }) => !had.has(id))
  if (missed.length === 0) return
  const problems = missed.map(
    ({ skuId, quantity, usualFen }): LineProblem => ({
      skuId,
      code: 'price_changed',
      availableQuantity: quantity,
      priceFen: usualFen,
    }),
  )
  throw new Problem('price_changed', 'the limited-time price cannot be had any more', { lines: problems })
}
