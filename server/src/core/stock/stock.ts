import type { LineProblem } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { refusedFor } from '../../platform/database/refuse'
import { sendAlong } from '../../platform/database/send-along'
import { Problem } from '../../platform/problem'
import type { ForOrder, MoveReason } from './stock-moves'
import { movesBetween, type Pieces, type SoldPieces, sellAndCount, type TooFew, type Way } from './stock-queries'

/**
 * Takes stock for an order: available → held, by a guarded UPDATE, so that concurrent buyers never get more than there is.
 */
export async function holdStock(tx: Tx, pieces: readonly Pieces[], of: ForOrder): Promise<void> {
  const held = moveStock(tx, pieces, { from: 'available', to: 'held', why: { cause: 'order', ...of } })
  await sendAlong(tx, held.catch(outOfStockOf(pieces)))
}

/** An unpaid order was cancelled: held → available. */
export async function releaseStock(tx: Tx, pieces: readonly Pieces[], of: ForOrder): Promise<void> {
  await moveAll(tx, pieces, { from: 'held', to: 'available', why: { cause: 'cancelled', ...of } })
}

/**
 * A paid order: held → sold, and the products' sales count grows, in one statement. To lock a product it needs the number of
 * locked stocks, so all stocks are locked before the first product, as everywhere.
 */
export async function sellStock(tx: Tx, pieces: readonly SoldPieces[], of: ForOrder): Promise<void> {
  if (pieces.length === 0) return
  await sendAlong(tx, sellAndCount(tx, { cause: 'payment', ...of }, bySku(pieces)))
}

/** Pieces that an order is known to hold or to have bought: that they are not there is a fault of ours, and changes nothing. */
async function moveAll(tx: Tx, pieces: readonly Pieces[], way: Way): Promise<void> {
  await sendAlong(tx, moveStock(tx, pieces, way))
}

/** Moves pieces of all SKUs in one statement. It fails where there are fewer. */
async function moveStock(tx: Tx, pieces: readonly Pieces[], { from, to, why }: Way): Promise<void> {
  if (pieces.length > 0) await movesBetween({ from, to })(tx, why, bySku(pieces))
}

/**
 * Locks the stocks of these pieces, then their products, each in the order of all. For who moves stock and counts sales at
 * once: what becomes sold out, or no longer is, would be locked with its stock, and only then the other products.
 */
async function lockStocksAndProducts(
  tx: Tx,
  { skuIds, productIds }: { skuIds: readonly string[]; productIds: readonly string[] },
): Promise<void> {
  await lockStocks(tx, skuIds)
  await sql`select from products where id = any (${productIds}) order by id collate "C" for no key update`.execute(tx)
}

/** Refunded pieces are subtracted from the sales count; those that were not shipped: sold → available. */
export async function undoSale(
  tx: Tx,
  pieces: readonly (SoldPieces & { unshipped: number })[],
  of: ForOrder,
): Promise<void> {
  const back = pieces.flatMap(({ sku_id, unshipped }) => (unshipped > 0 ? [{ sku_id, quantity: unshipped }] : []))
  if (back.length > 0) {
    const skuIds = back.map(({ sku_id }) => sku_id)
    await lockStocksAndProducts(tx, { skuIds, productIds: pieces.map(({ product_id }) => product_id) })
    await moveAll(tx, back, { from: 'sold', to: 'available', why: { cause: 'refund', ...of } })
  }
  await uncountSales(tx, pieces)
}

/**
 * Takes pieces that are sent in addition to, or instead of, sold ones: available → sold. They count for no sales. `out_of_stock`
 * where there are fewer.
 */
export async function takeForReplacement(tx: Tx, pieces: readonly Pieces[], of: ForOrder): Promise<void> {
  const taken = moveStock(tx, pieces, { from: 'available', to: 'sold', why: { cause: 'replacement', ...of } })
  await sendAlong(tx, taken.catch(outOfStockOf(pieces)))
}

/** Pieces that were returned whole, or that no replacement needs any more: sold → available. */
export async function restock(
  tx: Tx,
  pieces: readonly SoldPieces[],
  why: MoveReason & { cause: 'return' | 'replacement' },
): Promise<void> {
  if (pieces.length === 0) return
  const [skuIds, productIds] = [pieces.map(({ sku_id }) => sku_id), pieces.map(({ product_id }) => product_id)]
  await lockStocksAndProducts(tx, { skuIds, productIds })
  await moveAll(tx, pieces, { from: 'sold', to: 'available', why })
}

/**
 * One piece of another SKU instead of one that was sold. The guard decides on the last piece: `out_of_stock`, on `param`.
 * Both rows are locked in the order of their SKUs, as everywhere.
 */
export async function swapSold(
  tx: Tx,
  { from, to, param, ...of }: { from: string; to: string; param: string } & ForOrder,
): Promise<void> {
  const why: MoveReason = { cause: 'swap', ...of }
  await lockStocks(tx, [from, to])
  await moveAll(tx, [{ sku_id: from, quantity: 1 }], { from: 'sold', to: 'available', why })
  await sellOneNow(tx, to, { param, why })
}

async function sellOneNow(tx: Tx, skuId: string, { param, why }: { param: string; why: MoveReason }): Promise<void> {
  const pieces = [{ sku_id: skuId, quantity: 1 }]
  const taken = moveStock(tx, pieces, { from: 'available', to: 'sold', why })
  await sendAlong(tx, taken.catch(outOfStockOf(pieces, param)))
}

/** Tells whoever wants pieces that there are fewer. Any other failure stays as it is. */
const outOfStockOf =
  (pieces: readonly Pieces[], param?: string) =>
  (error: unknown): never => {
    const detail = refusedFor(error, 'too_few_pieces')
    if (detail === undefined) throw error
    const has = JSON.parse(detail) as TooFew
    const missing = bySku(pieces).find(({ sku_id, quantity }) => (has[sku_id] ?? 0) < quantity)
    if (missing === undefined) throw error
    const [skuId, availableQuantity] = [missing.sku_id, has[missing.sku_id] ?? 0]
    const code = availableQuantity === 0 ? 'out_of_stock' : 'not_enough_stock'
    const lines: LineProblem[] = [{ skuId, code, availableQuantity, priceFen: null }]
    throw new Problem('out_of_stock', `${availableQuantity} can be had`, {
      ...(param !== undefined && { param }),
      lines,
    })
  }

async function uncountSales(tx: Tx, pieces: readonly SoldPieces[]): Promise<void> {
  for (const [productId, quantity] of [...salesByProduct(pieces)].sort(([a], [b]) => byteOrder(a, b))) {
    await tx
      .updateTable('products')
      // Not below zero: an import may have set the count anew meanwhile.
      .set({ sold_count: sql`greatest(0, sold_count - ${quantity})` })
      .where('id', '=', productId)
      .execute()
  }
}

function salesByProduct(pieces: readonly SoldPieces[]): Map<string, number> {
  const sales = new Map<string, number>()
  for (const { product_id, quantity } of pieces) sales.set(product_id, (sales.get(product_id) ?? 0) + quantity)
  return sales
}

const byteOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Pieces by SKU, in byte order. */
function bySku<Some extends Pieces>(pieces: readonly Some[]): Some[] {
  const all = new Map<string, Some>()
  for (const one of pieces) {
    all.set(one.sku_id, { ...one, quantity: (all.get(one.sku_id)?.quantity ?? 0) + one.quantity })
  }
  return [...all.values()].sort((one, other) => byteOrder(one.sku_id, other.sku_id))
}

/** Locks these stocks in the order of all. */
export async function lockStocks(tx: Tx, skuIds: readonly string[]): Promise<void> {
  await sql`select from stocks where sku_id = any (${skuIds}) order by sku_id collate "C" for update`.execute(tx)
}
