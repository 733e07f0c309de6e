import type { DeadLetter, Order, PageOf, Payment } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { addGoods, call, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'

/** A provider whose notices arrive over the network, as JSON of what they say. */
const pay = sandboxPay()
let shop: TestApp
let who: Shopper
let sku: string
let lines: string[]
beforeAll(async () => {
  lines = []
  shop = await testApp({
    gateways: { pay: { ...pay, name: 'wechat', readNotice: async (_headers, rawBody) => JSON.parse(rawBody) } },
    config: { logLevel: 'error' },
    logTo: { write: (line) => void lines.push(line) },
  })
  who = await shopper(shop, 'phone-amounts')
  sku = await addGoods(shop.db, { id: 'amounts', priceFen: 10_000, stock: 100 })
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

async function opened(): Promise<Payment> {
  const { body: order } = await who.order([{ skuId: sku, quantity: 1 }])
  return (await who.pay(order.id)).body
}
const paidNotice = (paymentId: string, amountFen: number, currency = 'CNY') =>
  shop.app.inject({
    method: 'POST',
    url: '/v1/payments/notifications/wechat',
    body: { paymentId, status: { state: 'paid', amountFen, currency } },
  })
const paymentNow = async (of: Payment) => (await who.get<Payment>(`/v1/orders/${of.orderId}/payments/${of.id}`)).body
const orderNow = async (of: Payment) => (await who.get<Order>(`/v1/orders/${of.orderId}`)).body
const letters = async (subjectId: string) => {
  const { body } = await call<PageOf<DeadLetter>>(shop, shop.asMerchant, 'GET', '/v1/merchant/dead-letters')
  return body.items.filter((letter) => letter.subjectId === subjectId)
}
const retry = ({ id }: DeadLetter) =>
  call(shop, shop.asMerchant, 'POST', `/v1/merchant/dead-letters/${id}/retry`, undefined, `retry-${id}`)

test.each([
  [9_999, 'CNY'],
  [10_001, 'CNY'],
  [0, 'CNY'],
  [10_000, 'HKD'],
])('a notice of %i fen in %s is refused, changes nothing, and is found by the merchant', async (fen, currency) => {
  const payment = await opened()
  const answer = await paidNotice(payment.id, fen, currency)
  expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'payment_amount_differs' }])
  expect(await paymentNow(payment)).toEqual({ ...payment, client: null })
  expect((await orderNow(payment)).state).toBe('to_pay')
  expect(await moneyMoved(shop.db, 'payment', payment.id)).toEqual([])
  const error = `the provider states ${fen} fen in ${currency} for ${payment.id}, which is of 10000 fen`
  expect(await letters(payment.id)).toMatchObject([{ kind: 'follow_payment', error }])
  expect(lines.some((line) => line.includes(error))).toBe(true)
})

test('the same notice again leaves one dead letter, and the right one still pays', async () => {
  const payment = await opened()
  await paidNotice(payment.id, 1)
  await paidNotice(payment.id, 1)
  expect(await letters(payment.id)).toMatchObject([{ attempts: 2 }])
  expect((await paidNotice(payment.id, 10_000)).statusCode).toBe(204)
  expect((await orderNow(payment)).state).toBe('to_ship')
  expect(await letters(payment.id)).toEqual([])
})

test('a refused notice about a payment that was paid changes nothing', async () => {
  const payment = await opened()
  await paidNotice(payment.id, 10_000)
  expect((await paidNotice(payment.id, 20_000)).statusCode).toBe(409)
  expect(await moneyMoved(shop.db, 'payment', payment.id)).toEqual([{ kind: 'paid', amount_fen: 10_000 }])
})

test('the merchant has the provider asked again: it stays a dead letter, or is settled', async () => {
  const payment = await opened()
  await paidNotice(payment.id, 1)
  pay.payments.set(payment.id, { state: 'paid', amountFen: 1, currency: 'CNY' })
  for (const letter of await letters(payment.id)) await retry(letter)
  await shop.deps.jobs.runDue()
  const [still] = await letters(payment.id)
  expect((await paymentNow(payment)).state).toBe('pending')
  pay.payments.set(payment.id, { state: 'paid', amountFen: 10_000, currency: 'CNY' })
  await shop.db.deleteFrom('idempotency_keys').execute()
  if (still) await retry(still)
  await shop.deps.jobs.runDue()
  expect((await orderNow(payment)).state).toBe('to_ship')
  expect(await letters(payment.id)).toEqual([])
})

test('a refund notice of another amount is refused, and the refund stays due', async () => {
  const payment = await opened()
  await paidNotice(payment.id, 10_000)
  pay.nextRefunds.push({ state: 'processing' })
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${payment.orderId}/refunds`, undefined, payment.id)
  await shop.deps.jobs.runDue()
  const { id } = await shop.db
    .selectFrom('refunds')
    .select('id')
    .where('payment_id', '=', payment.id)
    .executeTakeFirstOrThrow()
  const done = (amountFen: number) =>
    shop.app.inject({
      method: 'POST',
      url: '/v1/payments/notifications/wechat',
      body: { refundId: id, status: { state: 'done', amountFen, currency: 'CNY' } },
    })
  expect((await done(9_999)).json()).toMatchObject({ code: 'payment_amount_differs' })
  expect((await paymentNow(payment)).state).toBe('succeeded')
  expect(await letters(id)).toMatchObject([{ kind: 'pay_refund' }])
  expect((await done(10_000)).statusCode).toBe(204)
  expect((await done(10_000)).statusCode).toBe(204)
  expect((await paymentNow(payment)).state).toBe('refunded')
  expect(await letters(id)).toEqual([])
  expect((await moneyMoved(shop.db, 'payment', payment.id)).map((row) => row.kind)).toEqual(['paid', 'refunded'])
})
