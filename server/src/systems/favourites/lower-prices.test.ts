import type { Favourite } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { limit } from '../../../testing/limited-prices/limited-fixtures'
import { freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let wang: Shopper
let people = 0
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  await shop.deps.jobs.runDue()
})
beforeEach(async () => {
  wang = await shopper(shop, `phone-wang-${people++}`)
})
afterAll(() => shop.close())

const inject = (method: 'PUT' | 'DELETE', path: string) =>
  shop.app.inject({ method, url: `/v1/me/favourites/${path}`, headers: wang.headers })
const keep = (product: string) => inject('PUT', product)
const ask = (product: string) => inject('PUT', `${product}/price-watch`)
const favourites = async () => (await wang.get<{ items: Favourite[] }>('/v1/me/favourites')).body.items
const told = async () =>
  (
    await shop.db
      .selectFrom('messages')
      .select('text')
      .where('customer_id', '=', wang.id)
      .orderBy('created_at')
      .execute()
  ).map(({ text }) => text)
const price = async (product: string, fen: number) => {
  await shop.db.updateTable('skus').set({ price_fen: fen }).where('product_id', '=', product).execute()
  await shop.db
    .updateTable('products')
    .set({ min_price_fen: fen, max_price_fen: fen })
    .where('id', '=', product)
    .execute()
}
async function pass(seconds: number) {
  await shop.clock.advance(seconds)
  await shop.deps.jobs.runDue()
}
async function goods() {
  const sku = await fresh(5_000)
  return { sku, product: sku.replace('sku_', 'prd_'), title: `Goods ${sku.replace('sku_', '')}` }
}

test('who asked is told once when a favourite costs less than at asking', async () => {
  const { product, title } = await goods()
  await keep(product)
  expect(await favourites()).toMatchObject([{ id: product, keptFen: 5_000, tellsLowerPrice: false }])
  await price(product, 4_800)
  await ask(product)
  expect(await favourites()).toMatchObject([{ keptFen: 5_000, tellsLowerPrice: true }])
  await pass(60)
  expect(await told()).toEqual([])
  await price(product, 4_900)
  await pass(60)
  expect(await told()).toEqual([])
  await price(product, 4_500)
  await pass(60)
  expect(await told()).toEqual([`“${title}”降价了，现在 ¥45.00`])
  await price(product, 4_000)
  await pass(60)
  expect(await told()).toHaveLength(1)
  expect(await favourites()).toMatchObject([{ tellsLowerPrice: false }])
})

test('a limited-time price that begins is a lower price, though nobody writes anything then', async () => {
  const { sku, product, title } = await goods()
  await keep(product)
  await ask(product)
  await limit(shop, { skuId: sku, from: 1, priceFen: 3_000 })
  await pass(60)
  expect(await told()).toEqual([])
  await pass(60 * 60)
  expect(await told()).toEqual([`“${title}”降价了，现在 ¥30.00`])
})

test('it is asked for of favourites alone, ended by its owner, and gone with the favourite', async () => {
  const { product } = await goods()
  expect((await ask(product)).statusCode).toBe(404)
  await keep(product)
  await ask(product)
  expect((await inject('DELETE', `${product}/price-watch`)).statusCode).toBe(204)
  await price(product, 1_000)
  await pass(60)
  expect(await told()).toEqual([])
  await ask(product)
  await inject('DELETE', product)
  await price(product, 500)
  await pass(60)
  expect(await told()).toEqual([])
})

test('what is off the shelf is no news', async () => {
  const { product } = await goods()
  await keep(product)
  await ask(product)
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', product).execute()
  await price(product, 100)
  await pass(60)
  expect(await told()).toEqual([])
})
