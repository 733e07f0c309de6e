import { readTogether, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { call, codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

// Two counts of one shelf, and a count while somebody orders: a guard of one row decides; to read first and write then would not do.

const counters = 8

let shop: TestApp
let crowd: Shopper[]
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  crowd = await Promise.all(Array.from({ length: counters }, (_, index) => shopper(shop, `phone-${index}`)))
}, 60_000)
afterAll(() => shop.close())

const count = (skuId: string, counted: number, basedOn: number) =>
  call(shop, shop.asMerchant, 'POST', '/v1/merchant/skus/stock', {
    reason: '盘点',
    changes: [{ skuId, counted, basedOn }],
  })
const stock = (sku: string) =>
  shop.db.selectFrom('stocks').selectAll().where('sku_id', '=', sku).executeTakeFirstOrThrow()

/** The wrong way: others write between its SELECT and its UPDATE. */
const countNaively = (sku: string, counted: number, basedOn: number, haveRead: () => Promise<void>) =>
  shop.db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('stocks').selectAll().where('sku_id', '=', sku).executeTakeFirstOrThrow()
    await haveRead()
    if (before.available + before.held !== basedOn) return false
    const available = counted - before.held
    const supplied = counted + before.sold
    await tx.updateTable('stocks').set({ available, held: before.held, supplied }).where('sku_id', '=', sku).execute()
    return true
  })

test('of several who count one shelf at once, one is right and the others are told', async () => {
  const sku = await fresh(5_000, 40)
  const answers = await Promise.all(crowd.map((_, index) => count(sku, 30 + index, 40)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.filter(({ status }) => status !== 200).map(codeOf))).toEqual(new Set(['goods_changed']))
  expect(await brokenRules(shop.db)).toEqual([])
})

test('read first and written then, several are right at once: the test above can fail', async () => {
  const sku = await fresh(5_000, 40)
  const haveRead = readTogether(2)
  const done = await Promise.all([30, 31].map((counted) => countNaively(sku, counted, 40, haveRead)))
  expect(done).toEqual([true, true])
  // Its history is wrong now.
  await shop.db.deleteFrom('stocks').where('sku_id', '=', sku).execute()
})

test('a count while others order loses no piece: what they hold stays held', async () => {
  const sku = await fresh(5_000, 40)
  const [counted] = await Promise.all([count(sku, 37, 40), ...crowd.map((who) => who.order(lineOf(sku, 1)))])
  // None of them has paid, so all pieces are there.
  expect(counted?.status).toBe(200)
  expect(await stock(sku)).toMatchObject({ available: 37 - counters, held: counters, sold: 0 })
  expect(await brokenRules(shop.db)).toEqual([])
})

test('read first and written then, the pieces of an order are lost: the test above can fail', async () => {
  const sku = await fresh(5_000, 40)
  const [who] = crowd as [Shopper]
  await countNaively(sku, 37, 40, async () => {
    expect((await who.order(lineOf(sku, 1))).status).toBe(201)
  })
  expect(await stock(sku)).toMatchObject({ available: 37, held: 0 })
})
