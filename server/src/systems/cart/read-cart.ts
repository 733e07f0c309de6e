import type { Cart, CartLine } from '@haoli/contract'
import { defaultRegion } from '../../core/addresses/default-region'
import { type Goods, goodsOf, goodsRows } from '../../core/catalogue/goods'
import { freightTo, noFreight } from '../../core/freight/freight'
import { freightSetting } from '../../core/freight/freight-setting'
import { forbidsOrdering, obtainableQuantity, problemOf, type WantedGoods } from '../../core/quotes/line-problems'
import { limitsLeft } from '../../core/quotes/purchase-limits'
import { pathsOf, placeName } from '../../core/regions/place-paths'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'

type Row = { quantity: number; selected: boolean; addedPriceFen: number } & Pick<CartLine, 'offer'>
type Reading = Pick<Context, 'now' | 'registry'>

/** The cart as the shopper sees it, newest line first. Prices and problems are of now; nothing is taken out silently. */
export async function readCart(db: Db, customerId: string, { now, registry }: Reading): Promise<Cart> {
  const rows = await goodsRows(db)
    .innerJoin('cart_lines', 'cart_lines.sku_id', 'skus.id')
    .select(['quantity', 'selected', 'added_price_fen as addedPriceFen'])
    .where('customer_id', '=', customerId)
    .orderBy('added_at', 'desc')
    .orderBy('cart_lines.sku_id')
    .execute()
  const listed = rows.map((row) => {
    const { quantity, selected, addedPriceFen } = row
    return { ...goodsOf(row), quantity, selected, addedPriceFen }
  })
  // Which visit leads to the order is not known yet.
  const question = { customerId, lines: listed, visit: null, now, eligibility: registry.eligibility }
  const prices = await registry.unitPrices(db, question)
  const goods = listed.map((line) => {
    const { fen = line.priceFen, offer } = prices.get(line.skuId) ?? {}
    return { ...line, priceFen: fen, ...(offer && { offer }) }
  })
  const lines = await checkLines(db, customerId, goods, now)
  const counted = lines.filter((line) => line.selected && !forbidsOrdering(line.problem))
  return {
    lines,
    count: lines.reduce((all, line) => all + line.quantity, 0),
    selectedCount: counted.reduce((all, line) => all + line.quantity, 0),
    goodsFen: counted.reduce((all, line) => all + line.priceFen * line.quantity, 0),
  }
}

async function checkLines(db: Db, customerId: string, rows: readonly (Goods & Row)[], now: Date): Promise<CartLine[]> {
  const left = await limitsLeft(
    db,
    customerId,
    rows.map((row) => ({ id: row.productId, limit: row.limit })),
    now,
  )
  const wanted = rows.map((row) => ({
    ...row,
    limitLeft: left.get(row.productId) ?? null,
    // An offer says itself why the price is another one than when it was added.
    seenPriceFen: row.offer ? null : row.addedPriceFen,
  }))
  // Lines that are not selected will not be ordered now, so they take nothing from a product's purchase limit.
  const together = wanted.filter((line) => line.selected)
  const notServedIn = await placeNotServed(db, customerId, now)
  return wanted.map((line) => ({ ...lineView(line, together), notServedIn: notServedIn(line) }))
}

/** For goods that are not sent to the default address: the name of its region. */
async function placeNotServed(db: Db, customerId: string, now: Date): Promise<(goods: Goods) => string | null> {
  const region = await defaultRegion(db, customerId)
  const freight = region ? freightTo(await readKeptSetting(db, freightSetting, now), region) : noFreight
  const name = region && placeName(pathsOf(region)[0] ?? '')
  return (goods) => (freight.serves(goods) ? null : name)
}

function lineView(line: Goods & Row & WantedGoods, together: readonly WantedGoods[]): Omit<CartLine, 'notServedIn'> {
  const { skuId, productId, title, specText, imageUrl, priceFen, addedPriceFen, quantity, selected, offer } = line
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
    ...(offer && { offer }),
    problem: problemOf(line, together),
  }
}
