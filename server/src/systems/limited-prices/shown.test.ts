import type { Home, ProductCard, ProductPage } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { endLimit, limit, offersOf } from '../../../testing/limited-prices/limited-fixtures'
import { freshGoods, lineOf, shopper } from '../../../testing/orders/trade-fixtures'
import { saveSetting } from '../../core/settings/change-setting'
import { homeSetting } from '../home/home-setting'

// Lists and home are kept for everybody: they must change at the moment when an offer begins, ends or sells out.

let shop: TestApp
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const cards = async (query = '') => (await shop.app.inject(`/v1/products?limit=50${query}`)).json<ProductPage>().items
const cardOf = async (sku: string) => (await cards()).find((one) => one.onlySkuId === sku) as ProductCard
const seconds = 1
const hour = 3_600

test('a card shows it from the second at which it begins until that at which it ends', async () => {
  const sku = await fresh()
  await limit(shop, { skuId: sku, from: 1, until: 2 })
  expect((await cardOf(sku)).limited).toBeNull()
  await shop.clock.advance(hour - seconds)
  expect((await cardOf(sku)).limited).toBeNull()
  await shop.clock.advance(seconds)
  expect(await cardOf(sku)).toMatchObject({ priceFen: 5_000, limited: { priceFen: 3_000 } })
  await shop.clock.advance(hour - seconds)
  expect((await cardOf(sku)).limited).not.toBeNull()
  await shop.clock.advance(seconds)
  expect((await cardOf(sku)).limited).toBeNull()
})

test('a card shows no more once the last piece is taken, and again when it comes back, or when the offer is ended', async () => {
  const sku = await fresh()
  const id = await limit(shop, { skuId: sku, quantity: 1, perPersonQuantity: 1 })
  const wang = await shopper(shop, 'phone-wang')
  expect((await cardOf(sku)).limited).not.toBeNull()
  const { body } = await wang.order(lineOf(sku))
  expect((await cardOf(sku)).limited).toBeNull()
  await wang.post(`/v1/orders/${body.id}/cancel`)
  expect((await cardOf(sku)).limited).not.toBeNull()
  await endLimit(shop, id)
  expect((await cardOf(sku)).limited).toBeNull()
})

test('a list of what has one now, and the home page, show just that', async () => {
  const [running, planned, soldOut] = [await fresh(), await fresh(), await fresh(5_000, 0)]
  await limit(shop, { skuId: running })
  await limit(shop, { skuId: planned, from: 1 })
  await limit(shop, { skuId: soldOut })
  const now = shop.clock.now()
  const modules = [{ kind: 'limited_prices' as const, id: 'limited', title: '限时特价' }]
  await saveSetting(shop.db, homeSetting, { placeholder: '', modules }, { now, by: 'test' })
  const home = async () => (await shop.app.inject('/v1/home')).json<Home>().modules
  const items = async () => (await home()).flatMap((one) => (one.kind === 'products' ? one.items : []))
  const skusOf = (all: ProductCard[]) => all.map((card) => card.onlySkuId)
  expect(skusOf(await cards('&limited=true')).sort()).toEqual([running, soldOut].sort())
  expect(skusOf(await items())).toEqual([running])
  await shop.clock.advance(hour)
  expect(skusOf(await items())).toEqual([running, planned])
  await shop.clock.advance(24 * hour)
  expect(await home()).toEqual([])
})

test('a product tells of one two days before it begins, and how many pieces are left for who asks', async () => {
  const sku = await fresh()
  await limit(shop, { skuId: sku, from: 49, until: 60, quantity: 8, perPersonQuantity: 3 })
  expect(await offersOf(shop, sku)).toEqual([])
  await shop.clock.advance(hour)
  expect(await offersOf(shop, sku)).toMatchObject([
    { skuId: sku, priceFen: 3_000, quantity: 8, leftQuantity: 8, perPersonQuantity: 3, maxQuantity: 3 },
  ])
  await shop.clock.advance(48 * hour)
  const li = await shopper(shop, 'phone-li')
  await li.order(lineOf(sku, 2))
  expect(await offersOf(shop, sku, li.headers)).toMatchObject([{ leftQuantity: 6, maxQuantity: 1 }])
  expect(await offersOf(shop, sku)).toMatchObject([{ leftQuantity: 6, maxQuantity: 3 }])
})
