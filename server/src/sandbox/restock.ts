import { sql } from 'kysely'
import type { Tx } from '../platform/database/db'

/** So many pieces of every listed SKU that is sold out. Stocks are locked in their order, as everywhere (docs/decisions/14). */
export async function restockSoldOut(tx: Tx, pieces: number): Promise<void> {
  await sql`
    with locked as materialized (
      select t.sku_id from stocks t join skus k on k.id = t.sku_id
      where t.available = 0 and k.listed order by t.sku_id collate "C" for update of t
    )
    update stocks t set available = t.available + ${pieces}, supplied = t.supplied + ${pieces}
    from locked l where l.sku_id = t.sku_id`.execute(tx)
}
