import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Actor } from '../actors/actor'

/** Who imports, and when. */
export interface Supplier {
  by: Actor | null
  now: Date
}

/**
 * Locks the stocks that an import changes, of the SKUs in the temporary table `staged_skus`, and answers their SKUs. Ordering
 * takes the same locks in the same order: byte order, whatever the database sorts by.
 */
export async function lockStocks(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ sku_id: string }>`select t.sku_id from stocks t join staged_skus k on k.id = t.sku_id
    where t.available <> k.stock
    order by t.sku_id collate "C" for update of t`.execute(tx)
  return rows.map((row) => row.sku_id)
}

/** Locks all stocks of a product, in the same order. */
export const lockStocksOf = (tx: Tx, productId: string) =>
  sql`select from stocks t join skus k on k.id = t.sku_id where k.product_id = ${productId}
    order by t.sku_id collate "C" for update of t`.execute(tx)

/**
 * What an import says can be sold is what can be sold, of the SKUs whose stocks it has locked: one that is ordered meanwhile is
 * the order's. Pieces held by unpaid orders and pieces sold stay as they are.
 */
export async function supplyStock(tx: Tx, locked: readonly string[], { by, now }: Supplier): Promise<void> {
  await sql`
    with before as materialized (
      select t.sku_id, k.stock, k.stock - t.available as more from staged_skus k join stocks t on t.sku_id = k.id
      where t.sku_id = any (${locked})
    ), supplied as (
      update stocks t set available = b.stock, supplied = b.stock + t.held + t.sold from before b where b.sku_id = t.sku_id
    )
    insert into stock_moves (sku_id, at, cause, available, held, sold, left_available, actor_kind, actor_id)
    select sku_id, ${now}::timestamptz, 'import', more, 0, 0, stock, ${by?.kind ?? null}, ${by?.id ?? null}
    from before where more <> 0`.execute(tx)
}

/** The stock of SKUs that are new. Nobody else knows them yet, so nobody waits for these rows. */
export async function addStock(tx: Tx, { by, now }: Supplier): Promise<void> {
  await sql`
    with added as (
      insert into stocks (sku_id, supplied, available)
      select id, stock, stock from staged_skus k
      where not exists (select from stocks t where t.sku_id = k.id)
      returning sku_id, available
    )
    insert into stock_moves (sku_id, at, cause, available, held, sold, left_available, actor_kind, actor_id)
    select sku_id, ${now}::timestamptz, 'opening', available, 0, 0, available, ${by?.kind ?? null}, ${by?.id ?? null}
    from added`.execute(tx)
}
