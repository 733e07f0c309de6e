import type { LimitedPrice, PageOf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { askForLimit, endLimit, limit, offersOf } from '../../../testing/limited-prices/limited-fixtures'
import { addGoods, call, codeOf, freshGoods } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const listOf = async (skuId: string) =>
  (
    await call<PageOf<LimitedPrice>>(
      shop,
      shop.asMerchant,
      'GET',
      `/v1/merchant/limited-prices?productId=${skuId.replace('sku_', 'prd_')}`,
    )
  ).body.items

test('the merchant gives one SKU, or all of a product, a limited-time price, and sees how it stands', async () => {
  const sku = await fresh(5_000)
  const other = await addGoods(shop.db, { id: 'other', priceFen: 6_000, stock: 3, of: sku.replace('sku_', 'prd_') })
  const { status, body } = await askForLimit(shop, { skuId: sku, quantity: 7, perPersonQuantity: 2, from: 1, until: 2 })
  expect([status, body.items]).toMatchObject([
    201,
    [{ skuId: sku, usualFen: 5_000, priceFen: 3_000, quantity: 7, takenQuantity: 0, state: 'planned' }],
  ])
  const productId = sku.replace('sku_', 'prd_')
  const all = await call<{ items: LimitedPrice[] }>(
    shop,
    shop.asMerchant,
    'POST',
    '/v1/merchant/limited-prices',
    {
      productId,
      priceFen: 2_000,
      quantity: 1,
      perPersonQuantity: 1,
      startsAt: body.items[0]?.endsAt,
      endsAt: new Date(shop.clock.now().getTime() + 9 * 3_600_000).toISOString(),
    },
    'all of it',
  )
  expect(all.body.items.map((one) => one.skuId).sort()).toEqual([sku, other].sort())
  expect(await listOf(sku)).toHaveLength(3)
  const audited = await shop.db.selectFrom('audit_log').select(['action', 'object_id']).orderBy('id').execute()
  expect(audited.at(-1)).toEqual({ action: 'createLimitedPrices', object_id: productId })
})

test('a second one of a SKU for any of the same time is refused, and one that follows it is not', async () => {
  const sku = await fresh()
  await limit(shop, { skuId: sku, from: 2, until: 4 })
  for (const [from, until] of [
    [1, 3],
    [3, 5],
    [0, 9],
    [2, 4],
  ] as const) {
    expect(codeOf(await askForLimit(shop, { skuId: sku, from, until }))).toBe('limited_price_overlaps')
  }
  expect((await askForLimit(shop, { skuId: sku, from: 4, until: 5 })).status).toBe(201)
  expect((await askForLimit(shop, { skuId: await fresh(), from: 1, until: 3 })).status).toBe(201)
})

test('it must be lower than the price of each SKU, end after it begins, and be of goods that there are', async () => {
  const sku = await fresh(3_000)
  expect(await askForLimit(shop, { skuId: sku })).toMatchObject({ status: 400, body: { param: '/priceFen' } })
  const wrong = { skuId: await fresh(), from: 2 }
  expect(await askForLimit(shop, { ...wrong, until: 2 })).toMatchObject({ status: 400, body: { param: '/endsAt' } })
  expect(await askForLimit(shop, { ...wrong, from: -2, until: -1 })).toMatchObject({ body: { param: '/endsAt' } })
  expect(await askForLimit(shop, { ...wrong, until: 24 * 91 + 2 })).toMatchObject({ body: { param: '/endsAt' } })
  expect(await askForLimit(shop, { skuId: 'sku_404' })).toMatchObject({ status: 404, body: { param: '/skuId' } })
})

test('one that is ended holds no longer, one that has not begun never will, and the time is free again', async () => {
  const [running, planned] = [await fresh(), await fresh()]
  const first = await limit(shop, { skuId: running })
  const second = await limit(shop, { skuId: planned, from: 5 })
  await shop.clock.advance(60)
  for (const id of [first, second]) expect((await endLimit(shop, id)).body.state).toBe('ended')
  expect((await endLimit(shop, first)).status).toBe(404)
  expect([await offersOf(shop, running), await offersOf(shop, planned)]).toEqual([[], []])
  for (const skuId of [running, planned]) expect((await askForLimit(shop, { skuId })).status).toBe(201)
})
