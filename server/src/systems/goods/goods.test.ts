import type { Goods, GoodsPage, ProductChangePage, ProductPromise, StockMovePage } from '@haoli/contract'
import { days, hours, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import {
  addGoods,
  call,
  codeOf,
  freshGoods,
  lineOf,
  type Shopper,
  shopper,
} from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let wang: Shopper
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
})
afterAll(() => shop.close())

const productOf = (sku: string) => sku.replace('sku_', 'prd_')
const get = async <T>(path: string) =>
  (await call<T>(shop, shop.asMerchant, 'GET', `/v1/merchant/products${path}`)).body
const post = <T>(path: string, body: object) => call<T>(shop, shop.asMerchant, 'POST', `/v1/merchant/${path}`, body)
const count = (skuId: string, counted: number, basedOn: number) =>
  post('skus/stock', { reason: '盘点', changes: [{ skuId, counted, basedOn }] })
const add = (skuId: string, delta: number) => post('skus/stock', { reason: '补货', changes: [{ skuId, delta }] })
const stockOf = async (sku: string) => {
  const { skus } = await get<Goods>(`/${productOf(sku)}`)
  return skus.map((one) => [one.availableQuantity, one.heldQuantity, one.soldQuantity])
}
const movesOf = async (sku: string) => (await get<StockMovePage>(`/${productOf(sku)}/stock-moves`)).items

test('stock is set as counted while pieces are held, and the history says what every piece did', async () => {
  const sku = await fresh(5_000, 40)
  const { body: order } = await wang.order(lineOf(sku, 3))
  expect((await count(sku, 37, 40)).body).toEqual({
    items: [{ skuId: sku, availableQuantity: 34, heldQuantity: 3, soldQuantity: 0 }],
  })
  await wang.payInFull(order.id)
  await add(sku, 6)
  expect(await stockOf(sku)).toEqual([[40, 0, 3]])
  const moves = await movesOf(sku)
  expect(moves.map((one) => [one.cause, one.available, one.held, one.sold, one.leftQuantity, one.reason])).toEqual([
    ['adjustment', 6, 0, 0, 40, '补货'],
    ['payment', 0, -3, 3, 34, null],
    ['count', -3, 0, 0, 34, '盘点'],
    ['order', -3, 3, 0, 37, null],
    ['opening', 40, 0, 0, 40, null],
  ])
  expect(moves[0]?.by).toEqual({ kind: 'machine', id: 'key_sandbox', name: 'sandbox' })
  expect(moves[1]?.orderNumber).toBe(order.number)
  expect(await brokenRules(shop.db)).toEqual([])
})

test('a count of a stale form is refused, one below what is held too, and of several changes all or none are made', async () => {
  const sku = await fresh(5_000, 10)
  const other = await fresh(5_000, 10)
  await wang.order(lineOf(sku, 4))
  expect(codeOf(await count(sku, 9, 11))).toBe('goods_changed')
  expect(codeOf(await count(sku, 3, 10))).toBe('stock_too_low')
  expect(codeOf(await add(sku, -7))).toBe('stock_too_low')
  const both = await post('skus/stock', {
    reason: '盘点',
    changes: [
      { skuId: other, counted: 1, basedOn: 10 },
      { skuId: sku, counted: 8, basedOn: 9 },
    ],
  })
  expect(both.body).toMatchObject({ code: 'goods_changed', param: '/changes/1', rows: [{ row: 2, path: sku }] })
  expect([await stockOf(sku), await stockOf(other)]).toEqual([[[6, 4, 0]], [[10, 0, 0]]])
  expect((await add('sku_404', 1)).status).toBe(404)
  expect((await post('skus/stock', { reason: '盘点', changes: [{ skuId: sku, counted: 3 }] })).status).toBe(400)
})

const setPrice = (skuId: string, priceFen: number, basedOn: number, marketPriceFen: number | null = null) =>
  post('skus/prices', {
    reason: '调价',
    changes: [{ skuId, priceFen, marketPriceFen, basedOn: { priceFen: basedOn, marketPriceFen: null } }],
  })

test('a price changes with its reason, the shop shows it at once, and a stale form is refused', async () => {
  const sku = await fresh(5_000)
  const id = productOf(sku)
  const dear = await addGoods(shop.db, { id: `${sku.slice(4)}big`, priceFen: 9_000, stock: 1, of: id })
  const shown = async () => (await shop.app.inject({ url: `/v1/products/${id}` })).json()
  const before = await shown()
  expect(before).toMatchObject({ priceFen: 5_000 })
  expect((await setPrice(sku, 4_500, 5_000, 6_000)).status).toBe(200)
  expect(await shown()).toMatchObject({ priceFen: 4_500, maxPriceFen: 9_000, marketPriceFen: 6_000 })
  expect(codeOf(await setPrice(sku, 4_000, 5_000))).toBe('goods_changed')
  expect((await setPrice(dear, 9_000, 9_000, 8_000)).body).toMatchObject({ param: '/changes/0/marketPriceFen' })
  const { items } = await get<ProductChangePage>(`/${id}/changes`)
  expect(items.map(({ what, before: old, after, reason, skuId }) => [what, old, after, reason, skuId])).toEqual([
    ['market_price', null, 6_000, '调价', sku],
    ['price', 5_000, 4_500, '调价', sku],
  ])
  expect((await get<Goods>(`/${id}`)).edition).toBe(2)
})

const shelf = (productIds: string[], listed: boolean, at?: string) =>
  post<{ items: { outcome: string }[] }>('products/shelf', { productIds, listed, reason: '换季', ...(at && { at }) })

test('goods go off the shelf at once or at a time, and what is planned can be cancelled', async () => {
  const [now, later] = [productOf(await fresh()), productOf(await fresh())]
  expect((await shelf([now, 'prd_404'], false)).body.items).toEqual([{ productId: now, outcome: 'changed' }])
  expect((await shelf([now], false)).body.items).toEqual([{ productId: now, outcome: 'unchanged' }])
  const at = new Date(shop.clock.now().getTime() + 2 * hours * 1000).toISOString()
  expect((await shelf([later], false, at)).body.items).toEqual([{ productId: later, outcome: 'planned' }])
  expect((await get<GoodsPage>('?state=planned')).items).toMatchObject([
    { id: later, shelfPlans: [{ listed: false, at }] },
  ])
  const passes = async (seconds: number) => {
    await shop.clock.advance(seconds)
    await shop.deps.jobs.runDue()
  }
  await passes(1 * hours)
  expect((await get<Goods>(`/${later}`)).listed).toBe(true)
  await passes(1 * hours)
  expect(await get<Goods>(`/${later}`)).toMatchObject({ listed: false, shelfPlans: [] })
  expect((await get<ProductChangePage>(`/${later}/changes`)).items).toMatchObject([
    { what: 'shelf', before: true, after: false, cause: 'plan', reason: '换季', by: { name: 'sandbox' } },
  ])
  await shelf([now], true, new Date(shop.clock.now().getTime() + days * 1000).toISOString())
  expect((await post(`products/${now}/shelf-plans/cancel`, { listed: true })).status).toBe(200)
  expect((await post(`products/${now}/shelf-plans/cancel`, { listed: true })).status).toBe(404)
  await passes(2 * days)
  expect((await get<Goods>(`/${now}`)).listed).toBe(false)
})

test('a product tells where it is promised', async () => {
  const sku = await fresh(5_000, 20)
  const id = productOf(sku)
  const promises = async () => (await get<{ items: ProductPromise[] }>(`/${id}/promises`)).items
  expect(await promises()).toEqual([])
  await wang.order(lineOf(sku, 2))
  await wang.payInFull((await wang.order(lineOf(sku, 3))).body.id)
  await wang.post('/v1/cart/lines', { skuId: sku, quantity: 1 })
  expect(
    (await promises()).map(({ kind, count: number, pieces, offShelf }) => [kind, number, pieces, offShelf]),
  ).toEqual(
    expect.arrayContaining([
      ['unshipped_orders', 1, 3, 'delivered'],
      ['unpaid_orders', 1, 2, 'delivered'],
    ]),
  )
})

test('the list finds, narrows and sorts, page by page, and counts its tabs', async () => {
  const skus = []
  for (const stock of [0, 3, 500, 7]) skus.push(await fresh(1_000 + stock, stock))
  const [none, few] = skus as [string, string]
  expect((await get<GoodsPage>(`?q=${none}`)).items.map(({ id }) => id)).toEqual([productOf(none)])
  const low = await get<GoodsPage>('?state=low&sort=stock&limit=50')
  expect(low.items.map(({ id }) => id)).toContain(productOf(few))
  expect(low.items.every(({ fewestQuantity }) => fewestQuantity <= low.lowPieces)).toBe(true)
  expect(low.counts?.low).toBe(low.items.length)
  expect((await get<GoodsPage>('?state=sold_out')).items.map(({ id }) => id)).toContain(productOf(none))
  for (const sort of ['updated', 'sales', 'stock', 'stock_desc', 'price_asc', 'price_desc']) {
    const all = (await get<GoodsPage>(`?sort=${sort}&limit=50`)).items.map(({ id }) => id)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: GoodsPage = await get(`?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect([sort, paged]).toEqual([sort, all])
    expect(new Set(all).size).toBe(all.length)
  }
})
