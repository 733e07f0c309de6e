import type { Order } from '@haoli/contract'
import { sql } from 'kysely'
import { load } from '../../../../test/histories'
import { readTogether, type TestApp, testApp } from '../../../testing'
import { limit, offersOf, takenOf } from '../../../testing/limited-prices/limited-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

// Who has a piece at a limited-time price is decided by guards of one row each; to read first and write then would not do.

const buyers = load(50)

let shop: TestApp
let crowd: Shopper[]
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  crowd = await Promise.all(Array.from({ length: buyers }, (_, index) => shopper(shop, `phone-crowd-${index}`)))
}, 60_000)
afterAll(() => shop.close())

/** Orders one piece for what it costs with the offer: ¥30.00 and freight. */
const orderAt = (who: Shopper, sku: string, expectedPayableFen = 4_000) =>
  who.post<Order>('/v1/orders', { lines: lineOf(sku), couponIds: [], addressId: who.addressId, expectedPayableFen })

/** The wrong way: between SELECT and UPDATE others read the same number. */
const takeNaively = (id: string, { id: customerId }: Shopper, most: number, haveRead: () => Promise<void>) =>
  shop.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ left: number; mine: number }>`
      select o.quantity - o.taken as left, coalesce((
        select sum(pieces)::int from naive_pieces where customer_id = ${customerId}), 0) as mine
      from limited_prices o where o.id = ${id}`.execute(tx)
    await haveRead()
    const [seen] = rows
    if (!seen || seen.left < 1 || seen.mine >= most) return false
    await sql`insert into naive_pieces values (${customerId}, 1)`.execute(tx)
    return true
  })
beforeAll(() => sql`create table naive_pieces (customer_id text, pieces integer)`.execute(shop.db))

describe(`the last piece at a limited-time price, which ${buyers} want at once`, () => {
  it('is sold once at that price', async () => {
    const sku = await fresh(5_000, 1_000)
    const id = await limit(shop, { skuId: sku, quantity: 1, perPersonQuantity: 1 })
    const answers = await Promise.all(crowd.map((who) => orderAt(who, sku)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(new Set(refused.map(codeOf))).toEqual(new Set(['price_changed']))
    expect(await takenOf(shop, id)).toBe(1)
    expect(await brokenRules(shop.db)).toEqual([])
  }, 60_000)

  it('is sold to several where it is read first and written then: the test above can fail', async () => {
    const id = await limit(shop, { skuId: await fresh(), quantity: 1, perPersonQuantity: 1 })
    const haveRead = readTogether(2)
    const sold = await Promise.all(crowd.map((who) => takeNaively(id, who, 1, haveRead)))
    expect(sold.filter(Boolean).length).toBeGreaterThan(1)
  }, 60_000)
})

describe('parallel orders of one person who may have two pieces', () => {
  it('have two of them at the limited-time price', async () => {
    const [wang] = crowd as [Shopper]
    const sku = await fresh(5_000, 100)
    const id = await limit(shop, { skuId: sku, quantity: 50, perPersonQuantity: 2 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => orderAt(wang, sku)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(await takenOf(shop, id)).toBe(2)
    expect((await offersOf(shop, sku, wang.headers))[0]?.maxQuantity).toBe(0)
  })

  it('have more where what they have is counted first: the test above can fail', async () => {
    const [, li] = crowd as [Shopper, Shopper]
    const id = await limit(shop, { skuId: await fresh(), quantity: 50, perPersonQuantity: 2 })
    const haveRead = readTogether(8)
    const sold = await Promise.all(Array.from({ length: 8 }, () => takeNaively(id, li, 2, haveRead)))
    expect(sold.filter(Boolean).length).toBeGreaterThan(2)
  })
})

test('an order that is cancelled twice and closed at the same time gives its pieces back once', async () => {
  const [wang, li] = crowd as [Shopper, Shopper]
  const sku = await fresh(5_000, 100)
  const id = await limit(shop, { skuId: sku, quantity: 9, perPersonQuantity: 9 })
  const { body } = await wang.order(lineOf(sku, 3))
  await li.order(lineOf(sku, 4))
  await shop.clock.advance(31 * 60)
  const cancel = () => wang.post(`/v1/orders/${body.id}/cancel`)
  await Promise.all([cancel(), cancel(), shop.deps.jobs.runDue()])
  // Li's order is closed by the same job.
  expect(await takenOf(shop, id)).toBe(0)
  expect(await brokenRules(shop.db)).toEqual([])
})

test('orders of two SKUs in opposite orders never wait for each other in a circle', async () => {
  const skus = [await fresh(5_000, 500), await fresh(5_000, 500)]
  for (const skuId of skus) await limit(shop, { skuId, quantity: 400, perPersonQuantity: 9 })
  const lines = skus.map((skuId) => ({ skuId, quantity: 1 }))
  const answers = await Promise.all(crowd.map((who, index) => who.order(index % 2 ? lines : [...lines].reverse())))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(await brokenRules(shop.db)).toEqual([])
}, 60_000)
