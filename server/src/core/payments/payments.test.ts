import type { Order, Payment } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { onlyErrors } from '../../../testing/jobs/expected-errors'
import { lockWaits } from '../../../testing/lock-waits'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addCoupon, addGoods, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import { lateNoticeSeconds } from '../../sandbox/answer-payment'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'
import { nobody } from '../actors/actor'
import { applyStatus } from './apply-status'
import { settlePayment } from './settle-payment'

let shop: TestApp
let who: Shopper
let sku: string
let goods = 0
const pay = sandboxPay()
beforeAll(async () => {
  shop = await testApp({ gateways: { pay }, onJobError: onlyErrors(/provider is away/) })
  who = await shopper(shop, 'phone-payer')
})
beforeEach(async () => {
  sku = await addGoods(shop.db, { id: `p${goods++}`, priceFen: 10_000, stock: 10 })
})
afterAll(() => shop.close())

const newOrder = async () => (await who.order([{ skuId: sku, quantity: 1 }])).body
const orderNow = async (id: string) => (await who.get<Order>(`/v1/orders/${id}`)).body
const paymentNow = async (of: Payment) => (await who.get<Payment>(`/v1/orders/${of.orderId}/payments/${of.id}`)).body
const open = async (orderId: string) => (await who.pay(orderId)).body
const next = (outcome: string) => who.put('/v1/sandbox/next-payment', { outcome })
const ledger = (paymentId: string) => moneyMoved(shop.db, 'payment', paymentId)
const givenBack = (paymentId: string) =>
  [...pay.refunds.values()].filter((refund) => refund.paymentId === paymentId).map((refund) => refund.amountFen)
/** As any provider's notice would settle it. */
const notice = (paymentId: string, paid = true) =>
  shop.db
    .transaction()
    .execute(async (tx) => settlePayment(tx, await noticeOf(tx, paymentId, paid), shop.deps.newContext(nobody)))

describe('paying', () => {
  it('opens one payment, however often it is asked for', async () => {
    const order = await newOrder()
    const answers = await Promise.all([who.pay(order.id), who.pay(order.id), who.pay(order.id)])
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(answers[0]?.body).toMatchObject({ state: 'pending', gateway: 'sandbox', amountFen: 10_000, client: null })
    const bare = await shop.app.inject({
      method: 'POST',
      url: `/v1/orders/${order.id}/payments`,
      headers: who.headers,
    })
    expect(bare.json()).toMatchObject({ code: 'idempotency_key_missing' })
  })

  it('answers a request whose answer was lost with its database by the same payment', async () => {
    const { id } = await newOrder()
    const first = await who.pay(id, 'lost answer')
    await shop.db.deleteFrom('idempotency_keys').where('key', '=', 'lost answer').execute()
    const again = await who.pay(id, 'lost answer')
    expect(again.status).toBe(201)
    expect({ ...again.body, client: null }).toEqual({ ...first.body, client: null })
    const payments = await shop.db.selectFrom('payments').select('id').where('order_id', '=', id).execute()
    expect(payments).toEqual([{ id: first.body.id }])
  })

  it('moves the money into the ledger and the order to the merchant', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    expect((await who.answer(payment.id)).body).toEqual({ result: 'paid', message: null })
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_ship', payment: { id: payment.id } })
    expect(await paymentNow(payment)).toMatchObject({ state: 'succeeded' })
    expect(await ledger(payment.id)).toEqual([{ kind: 'paid', amount_fen: 10_000 }])
    expect(await who.pay(order.id)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
    expect(await who.answer(payment.id)).toMatchObject({ status: 409, body: { code: 'payment_state_conflict' } })
  })

  it('may be cancelled at the cashier: the order stays payable, with the same payment', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    expect((await who.answer(payment.id, 'cancel')).body.result).toBe('cancelled')
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_pay', payment: { state: 'pending' } })
    expect((await open(order.id)).id).toBe(payment.id)
    await who.answer(payment.id)
    expect((await orderNow(order.id)).state).toBe('to_ship')
  })

  it('that fails leaves the order payable with a new payment, and fails once', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    await next('fail')
    expect((await who.answer(payment.id)).body).toMatchObject({ result: 'failed', message: expect.any(String) })
    expect(await paymentNow(payment)).toMatchObject({ state: 'failed' })
    expect(await ledger(payment.id)).toEqual([])
    const second = await open(order.id)
    expect(second.id).not.toBe(payment.id)
    expect((await who.answer(second.id)).body.result).toBe('paid')
    expect((await orderNow(order.id)).payment?.id).toBe(second.id)
  })

  it('with a late notice is confirmed when the notice comes', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    await next('late')
    expect((await who.answer(payment.id)).body.result).toBe('paid')
    await shop.clock.advance(lateNoticeSeconds - 1)
    await shop.deps.jobs.runDue()
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_pay', payment: { state: 'pending' } })
    await shop.clock.advance(1)
    await shop.deps.jobs.runDue()
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_ship', payment: { state: 'succeeded' } })
    // The chosen outcome applies to one payment only.
    const other = await newOrder()
    await who.payInFull(other.id)
    expect((await orderNow(other.id)).state).toBe('to_ship')
  })
})

describe('a notice', () => {
  it('that comes five times at once pays once', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    await Promise.all(Array.from({ length: 5 }, () => notice(payment.id)))
    expect(await ledger(payment.id)).toEqual([{ kind: 'paid', amount_fen: 10_000 }])
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 0, sold: 1 })
  })

  it('that waits for the order while its payment succeeds pays nothing again', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    let told: Promise<void> | undefined
    await shop.db.transaction().execute(async (tx) => {
      await tx.selectFrom('orders').select('id').where('id', '=', order.id).forUpdate().execute()
      told = applyStatus(shop.deps, await noticeOf(tx, payment.id))
      while ((await lockWaits(shop.db)) === 0);
      // As for an order of another price, which then got its old one back.
      await tx.updateTable('payments').set({ state: 'succeeded' }).where('id', '=', payment.id).execute()
    })
    await told
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_pay' })
    expect(await ledger(payment.id)).toEqual([])
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1, sold: 0 })
  })

  it('of failure after success changes nothing', async () => {
    const order = await newOrder()
    const payment = await open(order.id)
    await notice(payment.id)
    await notice(payment.id, false)
    expect(await paymentNow(payment)).toMatchObject({ state: 'succeeded' })
    expect((await orderNow(order.id)).state).toBe('to_ship')
  })

  it('of success after failure pays, and closes the payment that was opened meanwhile', async () => {
    const order = await newOrder()
    const first = await open(order.id)
    await notice(first.id, false)
    const second = await open(order.id)
    await notice(first.id)
    expect(await orderNow(order.id)).toMatchObject({ state: 'to_ship', payment: { id: first.id } })
    expect(await paymentNow(second)).toMatchObject({ state: 'closed' })
    // The shopper paid the second as well: that money goes back.
    await notice(second.id)
    await shop.deps.jobs.runDue()
    expect(await paymentNow(second)).toMatchObject({ state: 'refunded' })
    expect((await orderNow(order.id)).state).toBe('to_ship')
  })

  it.each(['cancelled', 'timed out'])('for an order that was %s meanwhile gives the money back, once', async (how) => {
    const coupon = await who.claim(await addCoupon(shop.db))
    const { body: order } = await who.order([{ skuId: sku, quantity: 2 }], { couponIds: [coupon] })
    const payment = await open(order.id)
    if (how === 'cancelled') await who.post(`/v1/orders/${order.id}/cancel`)
    else {
      await shop.clock.advance(31 * 60)
      await shop.deps.jobs.runDue()
    }
    expect(await paymentNow(payment)).toMatchObject({ state: 'closed' })
    await Promise.all([notice(payment.id), notice(payment.id)])
    expect(await ledger(payment.id)).toEqual([{ kind: 'paid', amount_fen: 19_000 }])
    await Promise.all([shop.deps.jobs.runDue(), shop.deps.jobs.runDue()])
    expect(await ledger(payment.id)).toEqual([
      { kind: 'paid', amount_fen: 19_000 },
      { kind: 'refunded', amount_fen: 19_000 },
    ])
    expect(givenBack(payment.id)).toEqual([19_000])
    expect(await orderNow(order.id)).toMatchObject({ state: 'cancelled', payment: { state: 'refunded' } })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, held: 0, sold: 0 })
  })

  it('whose refund fails is asked for again, by the same name, until the provider says yes', async () => {
    const asked: string[] = []
    const away = jest.spyOn(pay, 'refund').mockImplementation(async ({ id }) => {
      asked.push(id)
      throw new Error('the provider is away')
    })
    const order = await newOrder()
    const payment = await open(order.id)
    await who.post(`/v1/orders/${order.id}/cancel`)
    await notice(payment.id)
    await shop.deps.jobs.runDue()
    expect((await ledger(payment.id)).map((row) => row.kind)).toEqual(['paid'])
    expect(await paymentNow(payment)).toMatchObject({ state: 'succeeded' })
    away.mockRestore()
    await shop.clock.advance(30)
    await shop.deps.jobs.runDue()
    expect((await ledger(payment.id)).map((row) => row.kind)).toEqual(['paid', 'refunded'])
    expect(pay.refunds.get(asked[0] ?? '')).toEqual({ paymentId: payment.id, amountFen: 10_000 })
    expect(await paymentNow(payment)).toMatchObject({ state: 'refunded' })
  })

  it('of WeChat Pay finds no such provider in the sandbox', async () => {
    const url = '/v1/payments/notifications/wechat'
    const answer = await shop.app.inject({ method: 'POST', url, body: { id: 'notice' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'not_found' })
  })
})

describe('WeChat Pay as the gateway', () => {
  const client = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' } as const
  it('gets the notice byte for byte, and the phone gets what it prepared', async () => {
    const seen: string[] = []
    const wechat = await testApp({
      gateways: {
        pay: {
          ...sandboxPay(),
          name: 'wechat',
          prepare: async () => client,
          readNotice: async (headers, rawBody) => {
            seen.push(`${headers['wechatpay-nonce']} ${rawBody}`)
            const paymentId = rawBody.slice(1, -1).trim()
            return { paymentId, status: { state: 'paid', amountFen: 10_000, currency: 'CNY' } }
          },
        },
      },
    })
    const buyer = await shopper(wechat, 'phone-wechat')
    const skuId = await addGoods(wechat.db, { id: 'wx', priceFen: 10_000, stock: 1 })
    const { body: order } = await buyer.order([{ skuId, quantity: 1 }])
    const { body: payment } = await buyer.pay(order.id)
    expect(payment).toMatchObject({ gateway: 'wechat', client })
    const answer = await wechat.app.inject({
      method: 'POST',
      url: '/v1/payments/notifications/wechat',
      headers: { 'wechatpay-nonce': 'abc', 'content-type': 'application/json' },
      payload: `{ ${payment.id} }`,
    })
    expect(answer.statusCode).toBe(204)
    expect(seen).toEqual([`abc { ${payment.id} }`])
    expect((await buyer.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_ship')
    await wechat.close()
  })
})

it('the sandbox cashier does not exist in production', async () => {
  const production = await testApp({ config: { mode: 'production' } })
  const answer = await production.app.inject({ method: 'POST', url: '/v1/sandbox/payments/pay_1/answer' })
  expect(answer.statusCode).toBe(404)
  await production.close()
})
