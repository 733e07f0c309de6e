import { sql } from 'kysely'
import type { Db } from '../src/platform/database/db'

/**
 * The history of stock in the order of its times, as it would have been written: orders of the past are made after what the
 * shop began with.
 */
export async function orderStockMoves(db: Db): Promise<void> {
  await sql`
    with moved as (delete from stock_moves returning *), began as (select min(at) as at from moved)
    insert into stock_moves (sku_id, at, cause, order_id, available, held, sold, left_available, actor_kind, actor_id, reason)
    select m.sku_id, case when m.cause = 'opening' then b.at else m.at end, m.cause, m.order_id, m.available, m.held, m.sold,
      m.left_available, m.actor_kind, m.actor_id, m.reason
    from moved m cross join began b
    order by m.cause <> 'opening', m.at, m.id`.execute(db)
}
