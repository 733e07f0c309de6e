import type { Pool } from './pool'

/** So many orders are paid in a second. */
export const ordersPerSecond = 20

/**
 * Writes what paid orders write, without the API: stock is held, then sold, and the product's sales are
 * counted. Answers how to stop.
 */
export function writePaidOrders(db: Pool, skuIds: readonly string[]): () => Promise<void> {
  let ended = false
  const writing = (async () => {
    for (let due = performance.now(); !ended; due += 1000 / ordersPerSecond) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      await writePaidOrder(db, skuIds[Math.floor(Math.random() * skuIds.length)] ?? '')
    }
  })()
  return async () => {
    ended = true
    await writing
  }
}

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
}
