import type { Order, PageOf } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { freshGoods, lineOf, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let wang: Shopper
let li: Shopper
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)

describe('the list of orders', () => {
  it('pages through everything once, newest first, and has a tab for each stage', async () => {
    const zhao = await shopper(shop, 'phone-zhao')
    const sku = await fresh(100, 50)
    const ids: string[] = []
    for (let index = 0; index < 7; index++) {
      ids.unshift((await zhao.order(lineOf(sku))).body.id)
      // Some of them in the same millisecond.
      if (index % 2) await shop.clock.advance(1)
    }
    const seen: Order[] = []
    let cursor = ''
    do {
      const { body } = await zhao.get<PageOf<Order>>(`/v1/orders?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items)
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(seen.map((order) => order.id).sort()).toEqual([...ids].sort())
    const times = seen.map((order) => order.createdAt)
    expect(times).toEqual([...times].sort().reverse())

    await zhao.payInFull(ids[0] ?? '')
    const tab = async (name: string) => (await zhao.get<PageOf<Order>>(`/v1/orders?tab=${name}`)).body.items.length
    expect([await tab('all'), await tab('to_pay'), await tab('to_ship'), await tab('completed')]).toEqual([7, 6, 1, 0])
  })

  it('refuses a cursor that it did not write', async () => {
    const answer = await wang.get('/v1/orders?cursor=nonsense')
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', param: '/cursor' } })
  })
})

describe('purchase limits', () => {
  it('count earlier orders of the period, cancelled ones not', async () => {
    const sku = await fresh(5_000, 50, { limit: { period: 'day', quantity: 3 } })
    const { body: first } = await wang.order(lineOf(sku, 2))
    const tooMany = await wang.order(lineOf(sku, 2))
    expect(tooMany).toMatchObject({
      status: 409,
      body: { code: 'purchase_limit_exceeded', lines: [{ code: 'purchase_limit_exceeded', availableQuantity: 1 }] },
    })
    await wang.post(`/v1/orders/${first.id}/cancel`)
    expect((await wang.order(lineOf(sku, 3))).status).toBe(201)
    // Another shopper has a limit of their own; the same one has a new day tomorrow.
    expect((await li.order(lineOf(sku, 3))).status).toBe(201)
    await shop.clock.advance(24 * hours)
    expect((await wang.order(lineOf(sku, 3))).status).toBe(201)
  })

  it('hold when one shopper orders from ten phones at once', async () => {
    const sku = await fresh(5_000, 50, { limit: { period: 'ever', quantity: 2 } })
    const answers = await Promise.all(Array.from({ length: 10 }, () => wang.order(lineOf(sku))))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(2)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 2 })
  })
})
