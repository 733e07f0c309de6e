import { lockStocks, restock, takeForReplacement } from '../../core/stock/stock'
import type { ForOrder } from '../../core/stock/stock-moves'
import type { Tx } from '../../platform/database/db'
import { type AfterSalePart, type Case, wasSentOut } from './after-sale-rows'

/** The SKU that is sent for a line: the chosen one, or the same again. */
export const replacementSku = ({ exchange_sku_id, line }: AfterSalePart): string => exchange_sku_id ?? line.sku_id

/** What an exchange or a reshipment has to take from the shelf, unless it has. */
const missing = ({ row, parts }: Case): AfterSalePart[] =>
  row.type === 'exchange' || row.type === 'reship' ? parts.filter(({ taken }) => taken === 0) : []

/** Takes the pieces that will be sent. `out_of_stock` where there are too few. */
export async function takeReplacement(tx: Tx, one: Case, now: Date): Promise<Case> {
  const wanted = missing(one)
  if (wanted.length === 0) return one
  await takeForReplacement(
    tx,
    wanted.map((part) => ({ sku_id: replacementSku(part), quantity: part.quantity })),
    { orderId: one.row.order_id, now },
  )
  for (const part of wanted) await setTaken(tx, part, part.quantity)
  return {
    ...one,
    parts: one.parts.map((part) =>
      wanted.includes(part) ? { ...part, taken: part.quantity, taken_sku_id: replacementSku(part) } : part,
    ),
  }
}

/** Whether there are enough of all that would be sent. Locks the stocks, so that the take finds what this saw. */
export async function hasReplacement(tx: Tx, one: Case): Promise<boolean> {
  const wanted = new Map<string, number>()
  // Two lines may be exchanged for the same SKU.
  for (const part of missing(one)) {
    const sku = replacementSku(part)
    wanted.set(sku, (wanted.get(sku) ?? 0) + part.quantity)
  }
  if (wanted.size === 0) return true
  await lockStocks(tx, [...wanted.keys()])
  const stocks = await tx
    .selectFrom('stocks')
    .select(['sku_id', 'available'])
    .where('sku_id', 'in', [...wanted.keys()])
    .execute()
  return [...wanted].every(([sku, pieces]) => (stocks.find(({ sku_id }) => sku_id === sku)?.available ?? 0) >= pieces)
}

/** Pieces that were to be sent and never will be return to the shelf. */
export async function releaseReplacement(tx: Tx, one: Case, now: Date): Promise<void> {
  if (wasSentOut(one)) return
  await giveBack(
    tx,
    one.parts.map((part) => ({ part, quantity: part.taken })),
    { orderId: one.row.order_id, now },
  )
}

/** Of an exchange: no more pieces are sent than came back. */
export async function releaseExcess(tx: Tx, one: Case, now: Date): Promise<void> {
  if (wasSentOut(one)) return
  await giveBack(
    tx,
    one.parts.map((part) => ({ part, quantity: Math.max(0, part.taken - (part.received ?? part.taken)) })),
    { orderId: one.row.order_id, now },
  )
}

async function giveBack(
  tx: Tx,
  wanted: readonly { part: AfterSalePart; quantity: number }[],
  of: ForOrder,
): Promise<void> {
  const back = wanted.filter(({ quantity }) => quantity > 0)
  await restock(
    tx,
    back.map(({ part, quantity }) => ({
      sku_id: part.taken_sku_id ?? part.line.sku_id,
      product_id: part.line.product_id,
      quantity,
    })),
    { cause: 'replacement', ...of },
  )
  for (const { part, quantity } of back) await setTaken(tx, part, part.taken - quantity)
}

async function setTaken(tx: Tx, part: AfterSalePart, taken: number): Promise<void> {
  await tx
    .updateTable('after_sale_lines')
    .set({ taken, taken_sku_id: taken === 0 ? null : (part.taken_sku_id ?? replacementSku(part)) })
    .where('after_sale_id', '=', part.after_sale_id)
    .where('order_line_id', '=', part.order_line_id)
    .where('taken', '=', part.taken)
    .execute()
}
