import { sql } from 'kysely'
import type { Tx } from '../platform/database/db'

/** So many pieces of every listed SKU that is sold out. Stocks are locked in their order, as everywhere (docs/decisions/14). */
export async function restockSoldOut(tx: Tx, pieces: number, now: Date): Promise<void> {
  await sql`
    with locked as materialized (
      select t.sku_id from stocks t join skus k on k.id = t.sku_id
      where t.available = 0 and k.listed order by t.sku_id collate "C" for update of t
    ), restocked as (
      update stocks t set available = t.available + ${pieces}, supplied = t.supplied + ${pieces}
      from locked l where l.sku_id = t.sku_id returning t.sku_id, t.available
    )
    insert into stock_moves (sku_id, at, cause, available, held, sold, left_available)
    select sku_id, ${now}::timestamptz, 'adjustment', ${pieces}, 0, 0, available from restocked`.execute(tx)
}
