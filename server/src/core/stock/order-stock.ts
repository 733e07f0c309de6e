import type { Tx } from '../../deps'
import { Problem } from '../../platform/problem'

interface Piece {
  sku_id: string
  quantity: number
}

/**
 * Takes stock for an order: available → held. The guard is in the UPDATE itself: of any number of buyers at the same
 * moment exactly as many get through as there are pieces. Sorted by SKU, so that two orders never wait for each other.
 */
export async function holdStock(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  for (const { sku_id, quantity } of bySku(pieces)) {
    const held = await tx
      .updateTable('stocks')
      .set((eb) => ({ available: eb('available', '-', quantity), held: eb('held', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .where('available', '>=', quantity)
      .returning('sku_id')
      .executeTakeFirst()
    if (!held) throw await tooFew(tx, sku_id)
  }
}

async function tooFew(tx: Tx, skuId: string): Promise<Problem> {
  const stock = await tx.selectFrom('stocks').select('available').where('sku_id', '=', skuId).executeTakeFirst()
  const availableQuantity = stock?.available ?? 0
  const code = availableQuantity === 0 ? 'out_of_stock' : 'not_enough_stock'
  return new Problem('out_of_stock', `${availableQuantity} can be had`, {
    lines: [{ skuId, code, availableQuantity, priceFen: null }],
  })
}

/** An order that died: held → available. */
export async function releaseStock(tx: Tx, orderId: string): Promise<void> {
  for (const { sku_id, quantity } of await piecesOf(tx, orderId)) {
    await tx
      .updateTable('stocks')
      .set((eb) => ({ held: eb('held', '-', quantity), available: eb('available', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .execute()
  }
}

/** A paid order: held → sold, and the products' sales count grows. */
export async function sellStock(tx: Tx, orderId: string): Promise<void> {
  for (const { sku_id, quantity } of await piecesOf(tx, orderId)) {
    await tx
      .updateTable('stocks')
      .set((eb) => ({ held: eb('held', '-', quantity), sold: eb('sold', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .execute()
  }
  await countSales(tx, orderId)
}

/** A refunded order: what was never shipped goes sold → available; what is on the road is not in the house. */
export async function returnUnshipped(tx: Tx, orderId: string): Promise<void> {
  for (const line of await piecesOf(tx, orderId)) {
    const back = line.quantity - line.shipped_quantity
    if (back === 0) continue
    await tx
      .updateTable('stocks')
      .set((eb) => ({ sold: eb('sold', '-', back), available: eb('available', '+', back) }))
      .where('sku_id', '=', line.sku_id)
      .execute()
  }
}

async function countSales(tx: Tx, orderId: string): Promise<void> {
  const lines = await piecesOf(tx, orderId)
  for (const productId of [...new Set(lines.map((line) => line.product_id))].sort()) {
    const pieces = lines.filter((line) => line.product_id === productId).reduce((all, line) => all + line.quantity, 0)
    await tx
      .updateTable('products')
      .set((eb) => ({ sold_count: eb('sold_count', '+', pieces) }))
      .where('id', '=', productId)
      .execute()
  }
}

const bySku = <P extends Piece>(pieces: readonly P[]): P[] =>
  [...pieces].sort((a, b) => (a.sku_id < b.sku_id ? -1 : a.sku_id > b.sku_id ? 1 : 0))

async function piecesOf(tx: Tx, orderId: string) {
  const lines = await tx
    .selectFrom('order_lines')
    .select(['sku_id', 'product_id', 'quantity', 'shipped_quantity'])
    .where('order_id', '=', orderId)
    .execute()
  // Sorted here and not by the database, whose collation may differ from the order in which stock was taken.
  return bySku(lines)
}
