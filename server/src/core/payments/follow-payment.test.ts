import type { Order, Payment } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { onlyErrors } from '../../../testing/jobs/expected-errors'
import { brokenRules } from '../../../testing/orders/conservation'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addGoods, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import type { Tx } from '../../platform/database/db'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'
import { nobody } from '../actors/actor'
import { createRefund } from '../ledger/create-refund'
import { orderSetting } from '../orders/order-setting'
import { settlePayment } from './settle-payment'

const pay = sandboxPay()
let asked: { id: string; word: string }[]
let shop: TestApp
let who: Shopper
let sku: string
let goods = 0
beforeAll(async () => {
  shop = await testApp({
    onJobError: onlyErrors(/away/),
    gateways: {
      pay: {
        ...pay,
        async query(id) {
          asked.push({ id, word: 'query' })
          return pay.query(id)
        },
        async close(id) {
          asked.push({ id, word: 'close' })
          return pay.close(id)
        },
      },
    },
  })
  who = await shopper(shop, 'phone-follow')
})
beforeEach(async () => {
  asked = []
  sku = await addGoods(shop.db, { id: `f${goods++}`, priceFen: 10_000, stock: 10 })
})
afterEach(async () => {
  jest.restoreAllMocks()
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

/** What the provider was asked about a payment. */
const asksOf = ({ id }: Payment) => asked.flatMap((one) => (one.id === id ? one.word : []))
async function opened(): Promise<Payment> {
  const { body: order } = await who.order([{ skuId: sku, quantity: 1 }])
  return (await who.pay(order.id)).body
}
const pass = async (seconds: number) => {
  await shop.clock.advance(seconds)
  await shop.deps.jobs.runDue()
}
/** Somebody paid, and the provider says nothing by itself. */
const paidSilently = ({ id, amountFen }: Payment) => pay.payments.set(id, { state: 'paid', amountFen, currency: 'CNY' })
const orderNow = async ({ orderId }: Payment) => (await who.get<Order>(`/v1/orders/${orderId}`)).body
const statesNow = async (of: Payment) => {
  const { state, payment } = await orderNow(of)
  return [state, payment?.state]
}
const check = (of: Payment) => who.post<Payment>(`/v1/orders/${of.orderId}/payments/${of.id}/check`)
const moved = async (of: Payment) => (await moneyMoved(shop.db, 'payment', of.id)).map((row) => row.kind)
const payTime = orderSetting.initial.payMinutes * 60

describe('a payment without a notice', () => {
  it('is asked for at growing intervals, and is settled by the answer', async () => {
    const payment = await opened()
    const counts: number[] = []
    for (const seconds of [9, 1, 19, 1, 29, 1, 119, 1]) {
      await pass(seconds)
      counts.push(asksOf(payment).length)
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
    paidSilently(payment)
    await pass(600)
    expect(await statesNow(payment)).toEqual(['to_ship', 'succeeded'])
    await pass(payTime * 2)
    expect(new Set(asksOf(payment))).toEqual(new Set(['query']))
  })

  it('is not asked for once a notice has come', async () => {
    const payment = await opened()
    await who.answer(payment.id)
    await pass(payTime * 2)
    expect(asksOf(payment)).toEqual([])
  })

  it('is asked for at once when the phone says that it paid, but not each time', async () => {
    const payment = await opened()
    expect((await check(payment)).body.state).toBe('pending')
    paidSilently(payment)
    expect((await check(payment)).body.state).toBe('pending')
    await shop.clock.advance(3)
    expect((await check(payment)).body.state).toBe('succeeded')
    expect(await statesNow(payment)).toEqual(['to_ship', 'succeeded'])
    expect(asksOf(payment)).toEqual(['query', 'query'])
  })

  it('is nobody else’s to ask for', async () => {
    const payment = await opened()
    const stranger = await shopper(shop, 'phone-stranger')
    const url = `/v1/orders/${payment.orderId}/payments/${payment.id}/check`
    expect(await stranger.post(url)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(asksOf(payment)).toEqual([])
  })

  it('is answered as pending while the provider is away or states another amount', async () => {
    const payment = await opened()
    pay.payments.set(payment.id, { state: 'paid', amountFen: 1, currency: 'CNY' })
    expect(await check(payment)).toMatchObject({ status: 200, body: { state: 'pending' } })
    const letters = await shop.db
      .selectFrom('due_work')
      .select('kind')
      .where('dead_at', 'is not', null)
      .where('subject_id', '=', payment.id)
      .execute()
    expect(letters).toEqual([{ kind: 'follow_payment' }])
  })
})

describe('a notice and an answer at the same instant', () => {
  /** The order was cancelled, so the money goes back: a second settlement would give it back twice. */
  async function late(): Promise<Payment> {
    const payment = await opened()
    await who.post(`/v1/orders/${payment.orderId}/cancel`)
    return payment
  }
  const rivals = (settle: (tx: Tx) => Promise<void>) =>
    Promise.allSettled([1, 2, 3, 4].map(() => shop.db.transaction().execute(settle)))

  it('settle a payment once', async () => {
    const payment = await late()
    const results = await rivals(async (tx) =>
      settlePayment(tx, await noticeOf(tx, payment.id), shop.deps.newContext(nobody)),
    )
    expect(results.map((result) => result.status)).toEqual(Array(4).fill('fulfilled'))
    await shop.deps.jobs.runDue()
    expect(await moved(payment)).toEqual(['paid', 'refunded'])
  })

  it('do it several times if the state is read first, so the test above can fail', async () => {
    const payment = await late()
    let read = 0
    let everybodyHasRead: () => void = () => undefined
    const allRead = new Promise<void>((resolve) => {
      everybodyHasRead = resolve
    })
    const results = await rivals(async (tx) => {
      const { state } = await tx
        .selectFrom('payments')
        .select('state')
        .where('id', '=', payment.id)
        .executeTakeFirstOrThrow()
      if (++read === 4) everybodyHasRead()
      await allRead
      if (state === 'succeeded') return
      const of = { id: payment.id, orderId: payment.orderId }
      await createRefund(tx, { payment: of, amountFen: payment.amountFen }, shop.deps.newContext(nobody))
      throw new Error('rolled back, so that what the other tests find is right')
    })
    const messages = results.map((result) => (result.status === 'rejected' ? String(result.reason) : ''))
    expect(messages).toEqual(Array(4).fill(expect.stringMatching('rolled back')))
  })
})

describe('before an order is closed', () => {
  it('its payment is closed at the provider, and both close', async () => {
    const payment = await opened()
    await pass(payTime)
    expect(asksOf(payment).at(-1)).toBe('close')
    expect(await pay.query(payment.id)).toEqual({ state: 'closed' })
    expect(await statesNow(payment)).toEqual(['cancelled', 'closed'])
    const count = asksOf(payment).length
    await pass(payTime * 2)
    expect(asksOf(payment)).toHaveLength(count)
  })

  it('one that was paid in the last moment pays it', async () => {
    const payment = await opened()
    await pass(payTime - 1)
    paidSilently(payment)
    await pass(1)
    expect(asksOf(payment).slice(-2)).toEqual(['close', 'query'])
    expect(await statesNow(payment)).toEqual(['to_ship', 'succeeded'])
  })

  it('one that is being paid keeps it open for a while, and is then refunded', async () => {
    const payment = await opened()
    jest.spyOn(pay, 'close').mockResolvedValue('refused')
    await pass(payTime)
    await pass(60)
    expect(await statesNow(payment)).toEqual(['to_pay', 'pending'])
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1 })
    await pass(9 * 60)
    expect(await statesNow(payment)).toEqual(['cancelled', 'closed'])
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 0 })
    paidSilently(payment)
    await pass(60)
    expect(await statesNow(payment)).toEqual(['cancelled', 'refunded'])
    expect(await moved(payment)).toEqual(['paid', 'refunded'])
  })

  it('a provider that is away keeps it open for ten minutes at most', async () => {
    const payment = await opened()
    jest.spyOn(pay, 'close').mockRejectedValue(new Error('away'))
    await pass(payTime)
    await pass(10 * 60 - 1)
    expect((await orderNow(payment)).state).toBe('to_pay')
    await pass(1)
    expect(await statesNow(payment)).toEqual(['cancelled', 'closed'])
  })

  it('an order without a payment closes at once', async () => {
    const { body } = await who.order([{ skuId: sku, quantity: 1 }])
    await pass(payTime)
    expect((await who.get<Order>(`/v1/orders/${body.id}`)).body.state).toBe('cancelled')
  })
})

describe('before an order is cancelled', () => {
  const cancel = (of: Payment) => who.post<Order>(`/v1/orders/${of.orderId}/cancel`)

  it('its payment is closed at the provider', async () => {
    const payment = await opened()
    expect((await cancel(payment)).body).toMatchObject({ state: 'cancelled', payment: { state: 'closed' } })
    expect(asksOf(payment)).toEqual(['close'])
    await pass(payTime)
    expect(asksOf(payment)).toEqual(['close'])
  })

  it('one that was paid a moment ago pays it, and the cancellation is refused', async () => {
    const payment = await opened()
    paidSilently(payment)
    expect(await cancel(payment)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
    expect(await statesNow(payment)).toEqual(['to_ship', 'succeeded'])
  })

  it('one that is being paid refuses the cancellation', async () => {
    const payment = await opened()
    jest.spyOn(pay, 'close').mockResolvedValue('refused')
    expect(await cancel(payment)).toMatchObject({ status: 409, body: { code: 'payment_state_conflict' } })
    expect(await statesNow(payment)).toEqual(['to_pay', 'pending'])
  })

  it('a provider that is away does not prevent it: the payment is closed, or refunded, later', async () => {
    const payment = await opened()
    const away = jest.spyOn(pay, 'close').mockRejectedValue(new Error('away'))
    expect((await cancel(payment)).body.state).toBe('cancelled')
    away.mockRestore()
    paidSilently(payment)
    await pass(10)
    expect(await statesNow(payment)).toEqual(['cancelled', 'refunded'])
    expect(await moved(payment)).toEqual(['paid', 'refunded'])
  })

  it('nobody else closes its payment', async () => {
    const payment = await opened()
    const stranger = await shopper(shop, 'phone-stranger')
    expect((await stranger.post(`/v1/orders/${payment.orderId}/cancel`)).status).toBe(404)
    expect(asksOf(payment)).toEqual([])
  })
})

describe('before a new payment of an order is opened', () => {
  async function failed(): Promise<Payment> {
    const payment = await opened()
    await shop.db
      .transaction()
      .execute(async (tx) => settlePayment(tx, await noticeOf(tx, payment.id, false), shop.deps.newContext(nobody)))
    return payment
  }

  it('the one that failed is closed at the provider', async () => {
    const first = await failed()
    const second = (await who.pay(first.orderId)).body
    expect(second.id).not.toBe(first.id)
    expect(asksOf(first)).toEqual(['close'])
  })

  it('the one that failed and was paid after all pays the order', async () => {
    const first = await failed()
    paidSilently(first)
    expect(await who.pay(first.orderId)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
    expect(await statesNow(first)).toEqual(['to_ship', 'succeeded'])
  })

  it('a provider that is away opens none', async () => {
    const first = await failed()
    jest.spyOn(pay, 'close').mockRejectedValue(new Error('away'))
    expect(await who.pay(first.orderId)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  })
})
