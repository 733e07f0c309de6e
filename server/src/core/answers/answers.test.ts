import { gunzipSync } from 'node:zlib'
import type { FreightSetting, Product, ProductPage } from '@haoli/contract'
import { sql } from 'kysely'
import { countStatements, hours, seedCatalogue, seeded, type TestApp, testApp, testStart } from '../../../testing'
import { addCoupon, addGoods, shopper } from '../../../testing/orders/trade-fixtures'
import { buildApp } from '../../app'
import { makeDeps } from '../../deps'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { openDatabase } from '../../platform/database/pool'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { readOwnPart } from '../products/own-part'
import { productOf } from '../products/product-of'
import { readPublicPart } from '../products/public-part'
import { saveSetting } from '../settings/change-setting'
import { holdStock, sellStock } from '../stock/stock'
import { keepAnswers } from './keep-answers'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  await shop.db.updateTable('products').set({ search_text: '茶' }).where('id', '=', seeded.tea.product).execute()
})
afterAll(() => shop.close())

const ofNoOrder = { orderId: 'ord_none', now: testStart }
const list = '/v1/products?limit=20'
const itemsOf = async (app = shop.app) => (await app.inject(list)).json<ProductPage>().items

/** The statements that a request sends to the database: where nothing is kept, and once more. */
async function statementsOf(url: string, headers = {}): Promise<string[][]> {
  const app = await buildApp(makeDeps(shop.deps))
  const ask = () =>
    countStatements(shop.db, async () => expect((await app.inject({ url, headers })).statusCode).toBe(200))
  const statements = [await ask(), await ask()]
  await app.close()
  return statements
}
const countsOf = async (url: string, headers = {}) => (await statementsOf(url, headers)).map(({ length }) => length)
const search = `/v1/products?q=${encodeURIComponent('茶')}`

test.each([
  ['/v1/home', 5],
  [list, 6],
  [search, 6],
  ['/v1/categories', 2],
])('%s is answered with %i statements, and with one once it is kept', async (url, first) => {
  expect(await countsOf(url)).toEqual([first, 1])
})

const teaPage = `/v1/products/${seeded.tea.product}`

test('a product is answered with two statements once it is kept, in any language, and with three to who is logged in', async () => {
  expect(await countsOf(teaPage)).toEqual([5, 2])
  expect(await countsOf(teaPage, { 'accept-language': 'en' })).toEqual([6, 2])
  expect(await countsOf(teaPage, await shop.loginAs('phone-counted'))).toEqual([6, 3])
})

test('who has an answer already is told that it is the same, until the catalogue changes', async () => {
  const { headers } = await shop.app.inject(list)
  const again = { url: list, headers: { 'if-none-match': String(headers.etag) } }
  expect(await shop.app.inject(again)).toMatchObject({ statusCode: 304, body: '' })
  await shop.db.updateTable('products').set({ title: '狮峰龙井 50g' }).where('id', '=', seeded.tea.product).execute()
  const changed = await shop.app.inject(again)
  expect(changed.statusCode).toBe(200)
  expect(changed.body).toContain('狮峰龙井 50g')
})

test('an answer is sent compressed to who takes it so, and is the same one', async () => {
  for (let index = 0; index < 12; index += 1) await addGoods(shop.db, { id: `packed${index}`, priceFen: 900, stock: 1 })
  const plain = await shop.app.inject(list)
  const packed = await shop.app.inject({ url: list, headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: `W/${plain.headers.etag}` })
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  for (const answer of [plain, packed]) expect(answer.headers.vary).toContain('accept-encoding')
  const again = {
    url: list,
    headers: { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers.etag) },
  }
  expect(await shop.app.inject(again)).toMatchObject({ statusCode: 304, body: '' })
  for (const refused of ['identity', 'gzip;q=0, identity', 'br']) {
    const answer = await shop.app.inject({ url: list, headers: { 'accept-encoding': refused } })
    expect([answer.headers['content-encoding'], answer.body]).toEqual([undefined, plain.body])
  }
  await shop.db.deleteFrom('products').where('id', 'like', 'prd_packed%').execute()
})

test('what another process has written is read at once', async () => {
  const db = openDatabase(shop.url)
  const other = await buildApp(makeDeps({ ...shop.deps, db }))
  const stock = (available: number) =>
    sql`update stocks set available = ${available}, supplied = ${available} + held + sold where sku_id = ${seeded.tea.sku}`.execute(
      db,
    )
  const soldOut = async (app = shop.app) => (await itemsOf(app)).find(({ id }) => id === seeded.tea.product)?.soldOut
  expect([await soldOut(), await soldOut(other)]).toEqual([false, false])
  await stock(0)
  expect([await soldOut(), await soldOut(other)]).toEqual([true, true])
  await stock(20)
  expect([await soldOut(), await soldOut(other)]).toEqual([false, false])
  await other.close()
  await db.destroy()
})

test('what sells out leaves the counts of lists as they are, but not those of what is in stock', async () => {
  const urls = [list, `${list}&inStock=true`]
  const ask = (url: string) => shop.app.inject(url)
  const totals = async () => (await Promise.all(urls.map(ask))).map((answer) => answer.json<ProductPage>().total)
  const sellOut = (available: number) =>
    sql`update stocks set available = ${available}, supplied = ${available} + held + sold where sku_id = ${seeded.tea.sku}`.execute(
      shop.db,
    )
  expect(await totals()).toEqual([2, 2])
  await sellOut(0)
  const [plain = '', inStock = ''] = urls
  expect(await countStatements(shop.db, () => ask(plain))).toHaveLength(4)
  expect(await countStatements(shop.db, () => ask(inStock))).toHaveLength(5)
  expect(await totals()).toEqual([2, 1])
  await sellOut(20)
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', seeded.scarf.product).execute()
  expect(await totals()).toEqual([1, 1])
  await shop.db.updateTable('products').set({ listed: true }).where('id', '=', seeded.scarf.product).execute()
  expect(await totals()).toEqual([2, 2])
})

test('an order that leaves pieces makes no kept answer void, and lists count its sales within a minute', async () => {
  const { tea } = seeded
  const soldCount = async () => (await itemsOf()).find(({ id }) => id === tea.product)?.soldCount
  const [sold, changes] = [await soldCount(), await changesOf(shop.db)]
  await shop.db.transaction().execute(async (tx) => {
    await holdStock(tx, [{ sku_id: tea.sku, quantity: 1 }], ofNoOrder)
    await sellStock(tx, [{ sku_id: tea.sku, product_id: tea.product, quantity: 1 }], ofNoOrder)
  })
  expect(await changesOf(shop.db)).toBe(changes)
  await shop.clock.advance(60)
  expect(await soldCount()).toBe((sold ?? 0) + 1)
})

test('a coupon is shown from the moment at which it begins, and no longer than it lasts', async () => {
  const id = await addCoupon(shop.db, { offFen: 777 })
  const claimFrom = new Date(testStart.getTime() + hours * 1000)
  const claimUntil = new Date(testStart.getTime() + 2 * hours * 1000)
  await shop.db
    .updateTable('coupons')
    .set({ claim_from: claimFrom, claim_until: claimUntil })
    .where('id', '=', id)
    .execute()
  const shown = async () => (await itemsOf()).some(({ couponTag }) => couponTag?.offFen === 777)
  expect(await shown()).toBe(false)
  await shop.clock.advance(hours)
  expect(await shown()).toBe(true)
  await shop.clock.advance(hours)
  expect(await shown()).toBe(false)
})

test.each(['position', 'sold_out'])('changes of %s do not wait for each other, and all count', async (column) => {
  const before = await changesOf(shop.db)
  await changeInTwo(`update products set ${column} = ${column} where id =`)
  expect(await changesOf(shop.db)).toBe(before + 2)
})

test('where all change one row, they wait: what the tests above look for can be found', async () => {
  await sql`create table naive_version (changes bigint not null)`.execute(shop.db)
  await sql`insert into naive_version values (0)`.execute(shop.db)
  await expect(
    changeInTwo('update naive_version set changes = changes + 1 where null::text is distinct from'),
  ).rejects.toThrow('lock timeout')
})

test('the page of a list is planned for its words', async () => {
  const [made = []] = await statementsOf(search)
  expect(made.filter((statement) => statement.startsWith(plannedEachTime))).toHaveLength(1)
})

describe('a part of answers', () => {
  const answers = () => keepAnswers({ db: shop.db, clock: shop.clock, moments: shop.deps.registry.moments })
  const rename = () => sql`update products set title = title || ' 新'`.execute(shop.db)
  function counter() {
    let made = 0
    return async () => {
      made += 1
      return { made }
    }
  }

  test('is made once, without a statement, until an answer finds that the catalogue has changed', async () => {
    const { of, part } = answers()
    const make = counter()
    await of('page', async () => 'first')
    expect([await part('counts', make), await part('counts', make)]).toEqual([{ made: 1 }, { made: 1 }])
    await rename()
    expect(await countStatements(shop.db, () => part('counts', make))).toEqual([])
    expect(await part('counts', make)).toEqual({ made: 1 })
    await of('page', async () => 'second')
    expect(await part('counts', make)).toEqual({ made: 2 })
  })

  test('outlives the minute, after which answers are made again', async () => {
    const { of, part } = answers()
    const make = counter()
    const page = counter()
    const ask = () => of('page', async () => JSON.stringify([await page(), await part('counts', make)]))
    await ask()
    await shop.clock.advance(60)
    expect((await ask()).text).toBe(JSON.stringify([{ made: 2 }, { made: 1 }]))
  })

  test('that is public asks whether the catalogue has changed', async () => {
    const { publicPart } = answers()
    const make = counter()
    expect([await publicPart('tea', make), await publicPart('tea', make)]).toEqual([{ made: 1 }, { made: 1 }])
    await rename()
    expect(await publicPart('tea', make)).toEqual({ made: 2 })
  })

  test('that was made while the catalogue changed is not kept', async () => {
    const { publicPart } = answers()
    const make = counter()
    const whileItChanges = async () => {
      await rename()
      await publicPart('another', counter())
      return make()
    }
    expect(await publicPart('tea', whileItChanges)).toEqual({ made: 1 })
    expect(await publicPart('tea', make)).toEqual({ made: 2 })
  })
})

describe('a product is never older than the request', () => {
  const { scarf, tea } = seeded
  const path = `/v1/products/${scarf.product}`
  const shown = async (headers = {}) => (await shop.app.inject({ url: path, headers })).json<Product>()

  /** As the answer must be, made of nothing that was kept. */
  async function made(customerId: string | null = null): Promise<unknown> {
    const context = { now: shop.clock.now(), registry: shop.deps.registry, answers: notKept }
    const own = await readOwnPart(shop.db, scarf.product, customerId, context)
    const product = productOf(await readPublicPart(shop.db, scarf.product, context), own, context.now)
    return JSON.parse(JSON.stringify(product))
  }
  const run = (statement: string) => () => sql.raw(statement).execute(shop.db)
  const sku = (change: string) => run(`update skus set ${change} where id = '${scarf.red}'`)
  const product = (change: string) => run(`update products set ${change} where id = '${scarf.product}'`)
  const set = (value: FreightSetting) => () =>
    saveSetting(shop.db, freightSetting, value, { now: shop.clock.now(), by: 'usr_1' })

  test.each<[string, () => Promise<unknown>]>([
    ['a price that is not the lowest', run(`update skus set price_fen = price_fen - 1 where id = '${scarf.blue}'`)],
    ['a struck-through price', sku('market_price_fen = 99900')],
    ['a choice', sku(`specs = '[{"name":"颜色","value":"朱红"}]'`)],
    ['a picture', sku(`image_url = '/media/red.webp'`)],
    ['an order of SKUs', sku('position = 7')],
    ['a weight', run('update skus set weight_grams = 9000')],
    ['a subtitle', product(`subtitle = '桑蚕丝'`)],
    ['a purchase limit', product(`purchase_limit = '{"period":"day","quantity":2}'`)],
    ['sales', product('sold_count = sold_count + 1')],
    ['stock', run(`update stocks set available = available - 1, held = held + 1 where sku_id = '${scarf.red}'`)],
    ['a name of a category', run(`update categories set name = '好茶'`)],
    ['a category', run('delete from product_categories')],
    ['freight', set(flatFreight({ feeFen: 1_234, freeFromFen: null }))],
    ['a SKU that is off the shelf', sku('listed = false')],
    ['a product that is off the shelf', product('listed = false')],
  ])('after a change of %s', async (_, change) => {
    await set(byWeight)()
    const before = await shown()
    await change()
    expect(await shown()).toEqual(await made())
    expect(await shown()).not.toEqual(before)
  })

  test('and shows nobody what it shows to another', async () => {
    const [wang, li] = [await shopper(shop, 'phone-wang'), await shopper(shop, 'phone-li')]
    await shop.app.inject({ method: 'PUT', url: `/v1/me/favourites/${scarf.product}`, headers: wang.headers })
    await shop.db.updateTable('addresses').set({ is_default: true }).where('customer_id', '=', li.id).execute()
    const [ofWang, ofLi, ofVisitor] = [await shown(wang.headers), await shown(li.headers), await shown()]
    expect([ofWang, ofLi, ofVisitor]).toEqual([await made(wang.id), await made(li.id), await made()])
    expect([ofWang.favourite, ofLi.favourite, ofVisitor.favourite]).toEqual([true, false, false])
    const places = [ofWang, ofLi, ofVisitor].map(({ delivery }) => delivery.freight.place)
    expect(places).toEqual([null, '浙江杭州西湖', null])
  })

  test('what is no longer there is not found, though it was kept', async () => {
    expect((await shop.app.inject(teaPage)).statusCode).toBe(200)
    await shop.db.deleteFrom('products').where('id', '=', tea.product).execute()
    expect((await shop.app.inject(teaPage)).statusCode).toBe(404)
  })
})

const notKept = { part: <T>(_key: string, make: () => Promise<T>) => make() }
const byWeight: FreightSetting = {
  templates: flatFreight({ feeFen: 1_000, freeFromFen: null }).templates.map((one) => ({
    ...one,
    by: 'weight',
    rate: { first: 1_000, firstFen: 1_000, more: 1_000, moreFen: 100 },
  })),
}

/** Runs a statement for two products in two transactions that are open at the same time. */
async function changeInTwo(statement: string): Promise<void> {
  await shop.db.transaction().execute(async (one) => {
    await sql`${sql.raw(statement)} ${seeded.tea.product}`.execute(one)
    const other = openDatabase(shop.url, { maxConnections: 1 })
    try {
      await sql`set lock_timeout = 200`.execute(other)
      await sql`${sql.raw(statement)} ${seeded.scarf.product}`.execute(other)
    } finally {
      await other.destroy()
    }
  })
}

async function changesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select sum(changes) as changes from catalogue_version`.execute(db)
  return rows[0]?.changes ?? 0
}
