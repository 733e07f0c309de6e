import type { Db } from '../../src/platform/database/db'
import { testStart } from '../test-clock'

/** The stock of a SKU that a fixture adds, with the first line of its history. */
export async function openStock(db: Db, skuId: string, pieces: number): Promise<void> {
  await db.insertInto('stocks').values({ sku_id: skuId, supplied: pieces, available: pieces }).execute()
  const move = { sku_id: skuId, at: testStart, cause: 'opening' as const, held: 0, sold: 0 }
  await db
    .insertInto('stock_moves')
    .values({ ...move, available: pieces, left_available: pieces })
    .execute()
}
