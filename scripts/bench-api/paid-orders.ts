import type { Pool } from './pool'

/** So many orders are paid in a second. */
export const ordersPerSecond = 20

/**
 * Writes what paid orders write, without the API: stock is held, then sold, and the product's sales are counted. Each takes the
 * last piece of a product, and then the shop gets another one: what lists and pages say of the product changes twice with every
 * order. Answers how to stop, after which there are plenty again.
 */
export function writePaidOrders(db: Pool, skuIds: readonly string[]): () => Promise<void> {
  let ended = false
  const writing = (async () => {
    for (const id of skuIds) await db.query(supply, [id, 1])
    for (let due = performance.now(); !ended; due += 1000 / ordersPerSecond) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      await writePaidOrder(db, skuIds[Math.floor(Math.random() * skuIds.length)] ?? '')
    }
    for (const id of skuIds) await db.query(supply, [id, 1_000_000])
  })()
  return async () => {
    ended = true
    await writing
  }
}

/** Products of one SKU from the top of the catalogue: lists and pages that are measured show them. */
export async function skusShownFirst(db: Pool): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(`
    select only_sku_id as id from products where listed and not sold_out and only_sku_id is not null order by position, id limit 10`)
  return rows.map(({ id }) => id)
}

const supply = 'update stocks set available = $2, supplied = $2 + held + sold where sku_id = $1'
const hold = 'update stocks set available = available - 1, held = held + 1 where sku_id = $1 and available > 0'
const sell = 'update stocks set held = held - 1, sold = sold + 1 where sku_id = $1 and held > 0'
const count = 'update products set sold_count = sold_count + 1 where id = (select product_id from skus where id = $1)'

async function writePaidOrder(db: Pool, skuId: string): Promise<void> {
  await db.query(hold, [skuId])
  const client = await db.connect()
  try {
    await client.query('begin')
    await client.query(sell, [skuId])
    await client.query(count, [skuId])
    await client.query('commit')
  } finally {
    client.release()
  }
  await db.query(supply, [skuId, 1])
}
