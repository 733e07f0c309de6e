import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

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

/**
 * What an import says can be sold is what can be sold, of the SKUs whose stocks it has locked: one that is ordered meanwhile is
 * the order's. Pieces held by unpaid orders and pieces sold stay as they are.
 */
export async function supplyStock(tx: Tx, locked: readonly string[]): Promise<void> {
  await sql`update stocks t set available = k.stock, supplied = k.stock + t.held + t.sold
    from staged_skus k where k.id = t.sku_id and t.sku_id = any (${locked})`.execute(tx)
}

/** The stock of SKUs that are new. Nobody else knows them yet, so nobody waits for these rows. */
export async function addStock(tx: Tx): Promise<void> {
  await sql`insert into stocks (sku_id, supplied, available)
    select id, stock, stock from staged_skus k
    where not exists (select from stocks t where t.sku_id = k.id)`.execute(tx)
}
