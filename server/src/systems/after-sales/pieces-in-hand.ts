import { sql } from 'kysely'
import type { OrderLineRow } from '../../core/orders/order-lines'
import type { Db } from '../../platform/database/db'

/**
 * The pieces of a line that the buyer has, by SKU, its own first: what was sent to them less what came back. They differ from the
 * line's SKU after an exchange.
 */
export async function piecesInHand(db: Db, line: OrderLineRow): Promise<Map<string, number>> {
  const { rows } = await sql<{ skuId: string; pieces: number }>`
    select sku_id as "skuId", sum(pieces)::int as pieces from (
      select taken_sku_id as sku_id, taken as pieces from after_sale_lines l
      where order_line_id = ${line.id} and taken > 0
        and exists (select from after_sale_parcels p where p.after_sale_id = l.after_sale_id and p.way = 'out')
      union all
      select received_sku_id, -received from after_sale_lines
      where order_line_id = ${line.id} and received > 0) moved
    group by sku_id`.execute(db)
  const pieces = new Map([[line.sku_id, line.shipped_quantity]])
  for (const row of rows) pieces.set(row.skuId, (pieces.get(row.skuId) ?? 0) + row.pieces)
  return pieces
}
