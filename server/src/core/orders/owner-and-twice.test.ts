import type { Order, PageOf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import {
  addCoupon,
  codeOf,
  freshGoods,
  lineOf,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'

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

describe('somebody else', () => {
  it('finds no order, no payment, no address and no coupon of mine', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(lineOf(sku))
    const { body: payment } = await wang.pay(order.id)
    const answers = await Promise.all([
      li.get(`/v1/orders/${order.id}`),
      li.get(`/v1/orders/${order.id}/tracking`),
      li.get(`/v1/orders/${order.id}/payments/${payment.id}`),
      li.post(`/v1/orders/${order.id}/cancel`),
      li.post(`/v1/orders/${order.id}/confirm-receipt`),
      li.pay(order.id),
      li.answer(payment.id),
      li.order(lineOf(sku), { addressId: wang.addressId }),
      li.order(lineOf(sku), { couponIds: [coupon] }),
      li.quote(lineOf(sku), [coupon]),
      li.post('/v1/quotes', { lines: lineOf(sku), addressId: wang.addressId }),
    ])
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(answers.map(() => [404, 'not_found']))
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_pay')
    const seen = await li.get<PageOf<Order>>('/v1/orders')
    expect(seen.body.items.filter((item) => item.id === order.id)).toEqual([])
  })

  it('without a session orders nothing', async () => {
    const answer = await shop.app.inject({ method: 'POST', url: '/v1/orders', body: {} })
    expect(answer.statusCode).toBe(401)
  })
})

describe('the same request twice', () => {
  it('makes one order and gives the same answer', async () => {
    const sku = await fresh()
    const first = await wang.order(lineOf(sku), {}, 'twice-1')
    const second = await wang.order(lineOf(sku), {}, 'twice-1')
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1 })
  })

  it('is refused under the same key with another body', async () => {
    const sku = await fresh()
    await wang.order(lineOf(sku), {}, 'twice-2')
    const other = await wang.order(lineOf(sku, 2), {}, 'twice-2')
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency_key_reused'])
  })

  it('at the same moment makes one order', async () => {
    const sku = await fresh()
    const wanted = { lines: lineOf(sku), couponIds: [], addressId: wang.addressId, expectedPayableFen: 6_000 }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => wang.post<Order>('/v1/orders', wanted, 'at-once')),
    )
    const made = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id))
    expect(made.size).toBe(1)
    const others = answers.filter((answer) => answer.status !== 201).map(codeOf)
    expect(others.every((code) => code === 'idempotency_in_progress')).toBe(true)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1 })
  })

  it('needs a key', async () => {
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/v1/orders',
      headers: wang.headers,
      body: { lines: lineOf(await fresh()), couponIds: [], addressId: wang.addressId, expectedPayableFen: 6_000 },
    })
    expect(answer.json()).toMatchObject({ code: 'idempotency_key_missing' })
  })
})
