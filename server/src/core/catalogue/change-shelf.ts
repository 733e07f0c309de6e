import type { ShelfChanges } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { lockProducts } from './change-prices'
import { type ChangedBy, noteChanges } from './note-changes'

/**
 * Puts products on the shelf, or takes them off it. One without a listed SKU has nothing to sell and stays off (`no_sku`); one that
 * does not exist is left out of the answer. What was ordered and paid for is delivered all the same.
 */
export async function changeShelf(
  tx: Tx,
  { productIds, listed }: { productIds: readonly string[]; listed: boolean },
  by: ChangedBy,
): Promise<ShelfChanges['items']> {
  await lockProducts(tx, productIds)
  const { rows } = await sql<{ id: string; has_sku: boolean; changed: boolean }>`
    with changed as (
      update products set listed = ${listed}, content_hash = '', edition = edition + 1, updated_at = ${by.now}
      where id = any (${productIds}) and listed <> ${listed} and (not ${listed} or sku_count > 0)
      returning id
    )
    select p.id, p.sku_count > 0 as has_sku, c.id is not null as changed
    from products p left join changed c using (id) where p.id = any (${productIds})`.execute(tx)
  const changed = rows.filter((row) => row.changed)
  await noteChanges(
    tx,
    changed.map(({ id }) => ({ productId: id, skuId: null, what: 'shelf', before: !listed, after: listed })),
    by,
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return productIds.flatMap((productId) => {
    const row = found.get(productId)
    if (row === undefined) return []
    const outcome = row.changed ? 'changed' : listed && !row.has_sku ? 'no_sku' : 'unchanged'
    return [{ productId, outcome }]
  })
}
