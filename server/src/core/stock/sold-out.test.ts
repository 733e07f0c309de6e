import { sql } from 'kysely'
import { seedCatalogue, seeded, type TestDatabase, testDatabase, testStart } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import type { Tx } from '../../platform/database/db'
import { holdStock, releaseStock } from './stock'

let shop: TestDatabase
const { red, blue, product } = seeded.scarf
const of = { orderId: 'ord_none', now: testStart }
const one = (sku: string) => [{ sku_id: sku, quantity: 1 }]
beforeEach(async () => {
  shop = await testDatabase()
  await seedCatalogue(shop.db)
  await sql`update stocks set available = 1, supplied = 1 where sku_id in (${red}, ${blue})`.execute(shop.db)
})
afterEach(() => shop.close())

const kept = () =>
  shop.db
    .selectFrom('products')
    .select(['sku_count', 'only_sku_id', 'sold_out'])
    .where('id', '=', product)
    .executeTakeFirstOrThrow()

/** Two shoppers buy the last pieces of two SKUs; the second one begins before the first one has ended. */
async function buyBoth(buy: (tx: Tx, sku: string) => Promise<unknown>): Promise<void> {
  let second: Promise<unknown> = Promise.resolve()
  await shop.db.transaction().execute(async (tx) => {
    await buy(tx, red)
    second = shop.db.transaction().execute((other) => buy(other, blue))
    while ((await lockWaits(shop.db)) === 0);
  })
  await second
}

test('a product is sold out when two shoppers buy its last pieces at once', async () => {
  await buyBoth((tx, sku) => holdStock(tx, one(sku), of))
  expect(await kept()).toMatchObject({ sold_out: true })
})

test('counted without the lock, both still see the other piece: the test above can fail', async () => {
  await sql`drop trigger count_skus_changed on stocks`.execute(shop.db)
  await buyBoth(async (tx, sku) => {
    await holdStock(tx, one(sku), of)
    await sql`update products set sold_out = not exists (
      select from skus k join stocks t on t.sku_id = k.id where k.product_id = ${product} and t.available > 0)
      where id = ${product}`.execute(tx)
  })
  expect(await kept()).toMatchObject({ sold_out: false })
})

test('a product follows its last piece, its listed SKUs and its only one', async () => {
  expect(await kept()).toEqual({ sku_count: 2, only_sku_id: null, sold_out: false })
  await shop.db.transaction().execute((tx) => holdStock(tx, [...one(red), ...one(blue)], of))
  expect(await kept()).toMatchObject({ sold_out: true })
  await shop.db.transaction().execute((tx) => releaseStock(tx, one(blue), of))
  expect(await kept()).toMatchObject({ sold_out: false })
  await shop.db.updateTable('skus').set({ listed: false }).where('id', '=', blue).execute()
  expect(await kept()).toEqual({ sku_count: 1, only_sku_id: red, sold_out: true })
  await shop.db.deleteFrom('skus').where('id', '=', blue).execute()
  await shop.db.transaction().execute((tx) => releaseStock(tx, one(red), of))
  expect(await kept()).toEqual({ sku_count: 1, only_sku_id: red, sold_out: false })
})
