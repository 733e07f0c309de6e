import type { LineProblem } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/** Pieces of a SKU. */
export interface Pieces {
  sku_id: string
  quantity: number
}

/** The same with the product, whose sales they count for. */
export interface SoldPieces extends Pieces {
  product_id: string
}

/**
 * Takes stock for an order: available → held, by a guarded UPDATE, so that concurrent buyers never get more than there
 * is. Sorted by SKU, so that two orders never deadlock.
 */
export async function holdStock(tx: Tx, pieces: readonly Pieces[]): Promise<void> {
  for (const { sku_id, quantity } of bySku(pieces)) {
    const held = await tx
      .updateTable('stocks')
      .set((eb) => ({ available: eb('available', '-', quantity), held: eb('held', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .where('available', '>=', quantity)
      .returning('sku_id')
      .executeTakeFirst()
    if (!held) throw await outOfStock(tx, sku_id)
  }
}

/** An unpaid order was cancelled: held → available. */
export async function releaseStock(tx: Tx, pieces: readonly Pieces[]): Promise<void> {
  for (const { sku_id, quantity } of bySku(pieces)) {
    await tx
      .updateTable('stocks')
      .set((eb) => ({ held: eb('held', '-', quantity), available: eb('available', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .execute()
  }
}

/** A paid order: held → sold, and the products' sales count grows. */
export async function sellStock(tx: Tx, pieces: readonly SoldPieces[]): Promise<void> {
  for (const { sku_id, quantity } of bySku(pieces)) {
    await tx
      .updateTable('stocks')
      .set((eb) => ({ held: eb('held', '-', quantity), sold: eb('sold', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .execute()
  }
  await countSales(tx, pieces, 1)
}

/** Pieces that never left the shop: sold → available. */
async function returnStock(tx: Tx, pieces: readonly Pieces[]): Promise<void> {
  for (const { sku_id, quantity } of bySku(pieces)) {
    if (quantity === 0) continue
    await tx
      .updateTable('stocks')
      .set((eb) => ({ sold: eb('sold', '-', quantity), available: eb('available', '+', quantity) }))
      .where('sku_id', '=', sku_id)
      .execute()
  }
}

/** Refunded pieces are subtracted from the sales count; those that were not shipped: sold → available. */
export async function undoSale(tx: Tx, pieces: readonly (SoldPieces & { unshipped: number })[]): Promise<void> {
  await returnStock(
    tx,
    pieces.map(({ sku_id, unshipped }) => ({ sku_id, quantity: unshipped })),
  )
  await countSales(tx, pieces, -1)
}

/**
 * One piece of another SKU instead of one that was sold. The guard decides on the last piece: `out_of_stock`, on `param`.
 * Both rows are written in the order of their SKUs, as everywhere.
 */
export async function swapSold(
  tx: Tx,
  { from, to, param }: { from: string; to: string; param: string },
): Promise<void> {
  for (const sku of [from, to].sort(byteOrder)) {
    if (sku === from) await returnStock(tx, [{ sku_id: from, quantity: 1 }])
    else await sellOneNow(tx, to, param)
  }
}

async function sellOneNow(tx: Tx, skuId: string, param: string): Promise<void> {
  const taken = await tx
    .updateTable('stocks')
    .set((eb) => ({ available: eb('available', '-', 1), sold: eb('sold', '+', 1) }))
    .where('sku_id', '=', skuId)
    .where('available', '>=', 1)
    .returning('sku_id')
    .executeTakeFirst()
  if (taken) return
  const line: LineProblem = { skuId, code: 'out_of_stock', availableQuantity: 0, priceFen: null }
  throw new Problem('out_of_stock', 'none of these is left', { param, lines: [line] })
}

async function outOfStock(tx: Tx, skuId: string): Promise<Problem> {
  const stock = await tx.selectFrom('stocks').select('available').where('sku_id', '=', skuId).executeTakeFirst()
  const availableQuantity = stock?.available ?? 0
  const code = availableQuantity === 0 ? 'out_of_stock' : 'not_enough_stock'
  return new Problem('out_of_stock', `${availableQuantity} can be had`, {
    lines: [{ skuId, code, availableQuantity, priceFen: null }],
  })
}

async function countSales(tx: Tx, pieces: readonly SoldPieces[], sign: 1 | -1): Promise<void> {
  const byProduct = new Map<string, number>()
  for (const { product_id, quantity } of pieces) {
    byProduct.set(product_id, (byProduct.get(product_id) ?? 0) + sign * quantity)
  }
  for (const [productId, change] of [...byProduct].sort(([a], [b]) => byteOrder(a, b))) {
    await tx
      .updateTable('products')
      // Not below zero: an import may have set the count anew meanwhile.
      .set({ sold_count: sql`greatest(0, sold_count + ${change})` })
      .where('id', '=', productId)
      .execute()
  }
}

const byteOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

// Sorted here and not by the database, whose collation may differ from the order in which stock was taken.
const bySku = <P extends Pieces>(pieces: readonly P[]): P[] => [...pieces].sort((a, b) => byteOrder(a.sku_id, b.sku_id))
