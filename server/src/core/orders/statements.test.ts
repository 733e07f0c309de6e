import type { Order, Payment, Quote } from '@haoli/contract'
import { countStatements, type TestApp, testApp } from '../../../testing'
import { noticeOf } from '../../../testing/orders/notice-of'
import {
  addCoupon,
  freshGoods,
  lineOf,
  type Reply,
  type Shopper,
  shopper,
} from '../../../testing/orders/trade-fixtures'
import { hourMs } from '../../platform/durations'
import { applyStatus } from '../payments/apply-status'
import { keepSettings } from '../settings/kept-settings'

// How many statements PostgreSQL is sent: each costs a round trip, and the server more time than what it asks for. The
// session of the caller and the Idempotency-Key are among them, `begin` and `commit` are not, and settings are kept.

let shop: TestApp
let wang: Shopper
let sku: string
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
  sku = await fresh(5_000, 100)
  keepSettings(hourMs)
  await wang.post(`/v1/addresses/${wang.addressId}/default`)
  const { body: order } = await wang.order(lineOf(sku))
  await wang.answer((await wang.pay(order.id)).body.id)
})
afterAll(() => shop.close())

const isCounted = (statement: string) => !/^(begin|commit)$/.test(statement)

/** Expects the request to succeed with at most so many statements. Answers its body. */
async function within<T>(most: number, request: () => Promise<Reply<T>>): Promise<T> {
  let reply: Reply<T> | undefined
  const statements = await countStatements(shop.db, async () => {
    reply = await request()
  })
  expect(reply?.status).toBeLessThan(300)
  expect(statements.filter(isCounted).slice(most)).toEqual([])
  return reply?.body as T
}

test('the cart, a quote, an order and its payment take few statements', async () => {
  await within(6, () => wang.post('/v1/cart/lines', { skuId: sku, quantity: 2 }))
  await within(3, () => wang.get('/v1/cart'))
  const lines = lineOf(sku)
  const wanted = { lines, addressId: wang.addressId }
  const { payableFen } = await within<Quote>(5, () => wang.post('/v1/quotes', { ...wanted, couponIds: null }))
  const body = { ...wanted, couponIds: [], expectedPayableFen: payableFen, fromCart: true }
  const { id } = await within<Order>(8, () => wang.post('/v1/orders', body))
  const payment = await within<Payment>(4, () => wang.pay(id))
  await within(8, () => wang.answer(payment.id))
})

test('an order with a coupon, of goods of which a customer may have some alone, takes a few more', async () => {
  const limited = await fresh(5_000, 100, { limit: { period: 'ever', quantity: 5 } })
  const couponIds = [await wang.claim(await addCoupon(shop.db))]
  const lines = lineOf(limited)
  const { body } = await wang.quote(lines, couponIds)
  const order = { lines, couponIds, addressId: wang.addressId, expectedPayableFen: body.payableFen }
  await within(9, () => wang.post<Order>('/v1/orders', order))
})

test('a notice of the payment provider takes few statements', async () => {
  const { body: order } = await wang.order(lineOf(sku))
  const { body: payment } = await wang.pay(order.id)
  const notice = await noticeOf(shop.db, payment.id)
  await within(6, async () => ({ status: 204, body: await applyStatus(shop.deps, notice) }))
})
