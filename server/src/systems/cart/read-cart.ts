import type { Cart, CartLine } from '@haoli/contract'
import { type Goods, loadGoods } from '../../core/catalogue/goods'
import { forbidsOrdering, obtainableQuantity, problemOf, type WantedGoods } from '../../core/quotes/line-problems'
import { limitsLeft } from '../../core/quotes/purchase-limits'
import type { Db } from '../../platform/database/db'

type Row = { skuId: string; quantity: number; selected: boolean; addedPriceFen: number }

/** The cart as the shopper sees it, newest line first. Prices and problems are of now; nothing is taken out silently. */
export async function readCart(db: Db, customerId: string, now: Date): Promise<Cart> {
  const rows = await db
    .selectFrom('cart_lines')
    .select(['sku_id as skuId', 'quantity', 'selected', 'added_price_fen as addedPriceFen'])
    .where('customer_id', '=', customerId)
    .orderBy('added_at', 'desc')
    .orderBy('sku_id')
    .execute()
  const { lines, wanted } = await checkLines(db, customerId, rows, now)
  const counted = lines.filter((line) => line.selected && !forbidsOrdering(line.problem))
  return {
    lines,
    count: wanted.reduce((all, line) => all + line.quantity, 0),
    selectedCount: counted.reduce((all, line) => all + line.quantity, 0),
    goodsFen: counted.reduce((all, line) => all + line.priceFen * line.quantity, 0),
  }
}

async function checkLines(db: Db, customerId: string, rows: readonly Row[], now: Date) {
  const goods = await loadGoods(
    db,
    rows.map((row) => row.skuId),
  )
  const left = await limitsLeft(
    db,
    customerId,
    [...goods.values()].map((one) => ({ id: one.productId, limit: one.limit })),
    now,
  )
  const wanted = rows.flatMap((row) => {
    const one = goods.get(row.skuId)
    return one ? { ...one, ...row, limitLeft: left.get(one.productId) ?? null, seenPriceFen: row.addedPriceFen } : []
  })
  // Lines that are not selected will not be ordered now, so they take nothing from a product's purchase limit.
  const together = wanted.filter((line) => line.selected)
  return { lines: wanted.map((line) => lineView(line, together)), wanted }
}

function lineView(line: Goods & Row & WantedGoods, together: readonly WantedGoods[]): CartLine {
  const { skuId, productId, title, specText, imageUrl, priceFen, addedPriceFen, quantity, selected } = line
  return {
    skuId,
    productId,
    title,
    specText,
    imageUrl,
    priceFen,
    addedPriceFen,
    quantity,
    maxQuantity: obtainableQuantity(line, together),
    selected,
    problem: problemOf(line, together),
  }
}
