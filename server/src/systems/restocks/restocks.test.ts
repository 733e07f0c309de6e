import type { Product, RestockWatch } from '@haoli/contract'
import { sql } from 'kysely'
import { days, type TestApp, testApp } from '../../../testing'
import { addGoods, call, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let wang: Shopper
let li: Shopper
let people = 0
const faults: unknown[] = []
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  await shop.deps.jobs.runDue()
})
beforeEach(async () => {
  wang = await shopper(shop, `phone-wang-${people++}`)
  li = await shopper(shop, `phone-li-${people++}`)
})
afterEach(() => expect(faults).toEqual([]))
afterAll(() => shop.close())

const end = (who: Shopper, sku: string) =>
  shop.app.inject({ method: 'DELETE', url: `/v1/me/restock-watches/${sku}`, headers: who.headers })
const ask = async (who: Shopper, sku: string) =>
  (await shop.app.inject({ method: 'PUT', url: `/v1/me/restock-watches/${sku}`, headers: who.headers })).statusCode
const waitsFor = async (who: Shopper) =>
  (await who.get<{ items: RestockWatch[] }>('/v1/me/restock-watches')).body.items.map((one) => one.skuId)
const told = async (who: Shopper) =>
  shop.db
    .selectFrom('messages')
    .select(['kind', 'text', 'page'])
    .where('customer_id', '=', who.id)
    .orderBy('created_at')
    .execute()
const supply = (sku: string, available: number) =>
  sql`update stocks set available = ${available}, supplied = ${available} + held + sold where sku_id = ${sku}`.execute(
    shop.db,
  )
async function aMinute() {
  await shop.clock.advance(60)
  await shop.deps.jobs.runDue()
}

test('who waits for a sold-out SKU is told once when it can be bought again, and nobody else', async () => {
  const sku = await fresh(5_000, 0)
  expect([await ask(wang, sku), await ask(wang, sku)]).toEqual([204, 204])
  await aMinute()
  expect(await told(wang)).toEqual([])
  await supply(sku, 3)
  await aMinute()
  const title = `Goods ${sku.replace('sku_', '')}`
  const product = sku.replace('sku_', 'prd_')
  expect(await told(wang)).toEqual([
    { kind: 'restocked', text: `“${title}”到货了`, page: `shop/pages/product/index?id=${product}` },
  ])
  await supply(sku, 0)
  await supply(sku, 5)
  await aMinute()
  expect([(await told(wang)).length, await told(li), await waitsFor(wang)]).toEqual([1, [], []])
})

test('an order that dies brings it back too', async () => {
  const sku = await fresh(5_000, 1)
  const { body } = await li.order(lineOf(sku))
  await ask(wang, sku)
  await li.post(`/v1/orders/${body.id}/cancel`)
  await aMinute()
  expect(await told(wang)).toHaveLength(1)
})

test('one SKU of a product is waited for at a time, which its owner sees and ends', async () => {
  const sku = await fresh(5_000, 0)
  const product = sku.replace('sku_', 'prd_')
  const other = await addGoods(shop.db, { id: `other-${sku}`, priceFen: 5_000, stock: 0, of: product })
  const shown = async (headers = {}) =>
    (await call<Product>(shop, headers, 'GET', `/v1/products/${product}`)).body.restockSkuId
  await ask(wang, sku)
  await ask(wang, other)
  expect([await waitsFor(wang), await waitsFor(li)]).toEqual([[other], []])
  expect([await shown(wang.headers), await shown(li.headers), await shown()]).toEqual([other, null, null])
  await end(li, other)
  expect(await waitsFor(wang)).toEqual([other])
  expect([(await end(wang, other)).statusCode, (await end(wang, other)).statusCode]).toEqual([204, 204])
  await supply(other, 1)
  await aMinute()
  expect(await told(wang)).toEqual([])
})

test('what can be bought, or is not on the shelf, is not waited for', async () => {
  const put = (sku: string) =>
    shop.app.inject({ method: 'PUT', url: `/v1/me/restock-watches/${sku}`, headers: wang.headers })
  expect((await put(await fresh(5_000, 1))).json().code).toBe('not_sold_out')
  expect((await put('sku_404')).statusCode).toBe(404)
  const off = await fresh(5_000, 0)
  await shop.db.updateTable('skus').set({ listed: false }).where('id', '=', off).execute()
  expect((await put(off)).statusCode).toBe(404)
})

test('more than one step tells everybody once', async () => {
  const sku = await fresh(5_000, 0)
  await sql`insert into customers (id, openid, nickname, created_at)
    select 'cus_many_' || n, 'many-' || n, '', now() from generate_series(1, 250) n`.execute(shop.db)
  await sql`insert into restock_watches (customer_id, product_id, sku_id, asked_at)
    select 'cus_many_' || n, ${sku.replace('sku_', 'prd_')}, ${sku}, now() from generate_series(1, 250) n`.execute(
    shop.db,
  )
  await supply(sku, 1)
  await aMinute()
  const { rows } = await sql<{ customers: number; messages: number }>`
    select count(distinct customer_id)::int as customers, count(*)::int as messages from messages where customer_id like 'cus_many_%'`.execute(
    shop.db,
  )
  expect(rows).toEqual([{ customers: 250, messages: 250 }])
})

test('two processes that look at the same time tell once', async () => {
  const sku = await fresh(5_000, 0)
  await ask(wang, sku)
  await supply(sku, 1)
  await shop.clock.advance(60)
  await Promise.all([shop.deps.jobs.runDue(), shop.deps.jobs.runDue()])
  expect(await told(wang)).toHaveLength(1)
})

test('a request that nothing answered is deleted with old notices', async () => {
  const sku = await fresh(5_000, 0)
  await ask(wang, sku)
  await shop.clock.advance(179 * days)
  await shop.deps.jobs.runDue()
  expect(await waitsFor(wang)).toEqual([sku])
  await shop.clock.advance(3 * days)
  await shop.deps.jobs.runDue()
  expect(await waitsFor(wang)).toEqual([])
})
