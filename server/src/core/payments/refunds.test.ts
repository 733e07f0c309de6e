import type { Order, PageOf, Refund } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { addGoods, call, codeOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'
import { applyStatus } from './apply-status'

const pay = sandboxPay()
let requested: string[]
let queried: string[]
let shop: TestApp
let who: Shopper
let sku: string
let keys = 0
beforeAll(async () => {
  shop = await testApp({
    gateways: {
      pay: {
        ...pay,
        async refund(refund) {
          requested.push(refund.id)
          return pay.refund(refund)
        },
        async queryRefund(id) {
          queried.push(id)
          return pay.queryRefund(id)
        },
      },
    },
  })
  who = await shopper(shop, 'phone-refunds')
  sku = await addGoods(shop.db, { id: 'refunds', priceFen: 10_000, stock: 100 })
})
beforeEach(() => {
  requested = []
  queried = []
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const merchant = <T>(method: 'GET' | 'POST', url: string, body?: object) =>
  call<T>(shop, shop.asMerchant, method, `/v1/merchant${url}`, body, method === 'POST' ? `key-${keys++}` : undefined)
const pass = async (seconds: number) => {
  await shop.clock.advance(seconds)
  await shop.deps.jobs.runDue()
}
const done = (amountFen = 10_000) => ({ state: 'done' as const, amountFen, currency: 'CNY' })

/** A paid order that the merchant refunds, whose refund comes to this. */
async function refunded(...outcomes: (typeof pay.nextRefunds)[number][]) {
  const { body } = await who.order([{ skuId: sku, quantity: 1 }])
  const order = await who.payInFull(body.id)
  pay.nextRefunds.push(...outcomes)
  await merchant('POST', `/orders/${order.id}/refunds`)
  await shop.deps.jobs.runDue()
  const { body: page } = await merchant<PageOf<Refund>>('GET', '/refunds?limit=50')
  const refund = page.items.find((one) => one.orderId === order.id)
  if (!refund) throw new Error('there is no refund')
  return { order, refund }
}
const refundNow = async ({ id }: Refund) =>
  (await merchant<PageOf<Refund>>('GET', '/refunds?limit=50')).body.items.find((one) => one.id === id)
const orderNow = async ({ id }: Order) => (await who.get<Order>(`/v1/orders/${id}`)).body
const moved = async ({ id }: Order) => (await moneyMoved(shop.db, 'order', id)).map((row) => row.kind)

describe('a refund that the provider is processing', () => {
  it('is asked for until it is paid, and only then stands in the ledger', async () => {
    const { order, refund } = await refunded({ state: 'processing' })
    expect(refund).toMatchObject({ state: 'processing', amountFen: 10_000, failure: null, doneAt: null })
    expect(await orderNow(order)).toMatchObject({ state: 'refunded', payment: { state: 'succeeded' } })
    expect(await moved(order)).toEqual(['paid'])
    await pass(59)
    expect(queried).toEqual([])
    await pass(1)
    await pass(240)
    expect(queried).toEqual([refund.id, refund.id])
    pay.refundsStand.set(refund.id, done())
    await pass(300)
    expect(await refundNow(refund)).toMatchObject({ state: 'done', doneAt: expect.any(String) })
    expect((await orderNow(order)).payment?.state).toBe('refunded')
    expect(await moved(order)).toEqual(['paid', 'refunded'])
    await pass(400_000)
    expect([requested, queried.length]).toEqual([[refund.id], 3])
  })

  it('ends once by five notices and an answer at the same instant', async () => {
    const { order, refund } = await refunded({ state: 'processing' })
    pay.refundsStand.set(refund.id, done())
    await shop.clock.advance(60)
    const notices = [1, 2, 3, 4, 5].map(() => applyStatus(shop.deps, { refundId: refund.id, status: done() }))
    await Promise.all([shop.deps.jobs.runDue(), ...notices])
    expect(await moved(order)).toEqual(['paid', 'refunded'])
    await pass(400_000)
    expect(await refundNow(refund)).toMatchObject({ state: 'done' })
  })
})

describe('a refund that cannot reach the payer', () => {
  it('waits for the merchant, who finds it among the failed ones', async () => {
    const { order, refund } = await refunded({ state: 'processing' })
    pay.refundsStand.set(refund.id, { state: 'failed', failure: 'abnormal' })
    await pass(60)
    const { body } = await merchant<PageOf<Refund>>('GET', '/refunds?state=failed')
    expect(body.items).toMatchObject([{ id: refund.id, failure: 'abnormal' }])
    expect(await moved(order)).toEqual(['paid'])
    const count = queried.length
    await pass(400_000)
    expect(queried).toHaveLength(count)
  })

  it('is requested again under its name, and is done where the provider has paid it meanwhile', async () => {
    const { order, refund } = await refunded({ state: 'failed', failure: 'abnormal' })
    expect((await merchant<Refund>('POST', `/refunds/${refund.id}/retry`)).body).toMatchObject({
      state: 'due',
      failure: null,
    })
    pay.refundsStand.set(refund.id, done())
    await pass(0)
    expect(requested).toEqual([refund.id, refund.id])
    expect(await moved(order)).toEqual(['paid', 'refunded'])
  })

  it('can be settled by hand, once, with a word on how', async () => {
    const { order, refund } = await refunded({ state: 'failed', failure: 'abnormal' })
    const settle = () => merchant<Refund>('POST', `/refunds/${refund.id}/settle`, { how: '银行转账 2026-03-02' })
    const answers = await Promise.all([settle(), settle(), settle()])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
    expect(answers.filter((answer) => answer.status === 409).map(codeOf)).toEqual(
      Array(2).fill('refund_state_conflict'),
    )
    expect(await refundNow(refund)).toMatchObject({ state: 'done', settledByHand: '银行转账 2026-03-02' })
    expect((await orderNow(order)).payment?.state).toBe('refunded')
    expect(await moved(order)).toEqual(['paid', 'refunded'])
    await applyStatus(shop.deps, { refundId: refund.id, status: done() })
    expect(await moved(order)).toEqual(['paid', 'refunded'])
  })

  it('is either requested again or settled by hand, when both are asked for at once', async () => {
    const { order, refund } = await refunded({ state: 'failed', failure: 'abnormal' })
    pay.refundsStand.set(refund.id, { state: 'processing' })
    const answers = await Promise.all([
      merchant('POST', `/refunds/${refund.id}/retry`),
      merchant('POST', `/refunds/${refund.id}/settle`, { how: 'cash' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    await pass(0)
    const settled = (await refundNow(refund))?.state === 'done'
    expect((await refundNow(refund))?.state).toBe(settled ? 'done' : 'processing')
    expect(await moved(order)).toEqual(settled ? ['paid', 'refunded'] : ['paid'])
    expect(requested).toHaveLength(settled ? 1 : 2)
  })
})

describe('a refund that the provider has closed', () => {
  it('is requested again under a new name, and what is said of the old one does not count', async () => {
    const { order, refund } = await refunded({ state: 'failed', failure: 'closed' })
    pay.nextRefunds.push({ state: 'processing' })
    await merchant('POST', `/refunds/${refund.id}/retry`)
    await pass(0)
    expect(requested).toEqual([refund.id, `${refund.id}*2`])
    await applyStatus(shop.deps, { refundId: refund.id, status: { state: 'failed', failure: 'closed' } })
    expect(await refundNow(refund)).toMatchObject({ state: 'processing' })
    await applyStatus(shop.deps, { refundId: `${refund.id}*2`, status: done() })
    expect(await moved(order)).toEqual(['paid', 'refunded'])
  })
})

it('only a failed refund is requested again or settled by hand', async () => {
  const { refund } = await refunded()
  expect(refund.state).toBe('done')
  for (const [url, body] of [
    ['retry', undefined],
    ['settle', { how: 'cash' }],
  ] as const) {
    expect(codeOf(await merchant('POST', `/refunds/${refund.id}/${url}`, body))).toBe('refund_state_conflict')
    expect(codeOf(await merchant('POST', `/refunds/rfd_nobody/${url}`, body))).toBe('not_found')
  }
  await pass(0)
  expect(requested).toEqual([refund.id])
})

it('a shopper sees no refunds of the shop', async () => {
  expect((await who.get('/v1/merchant/refunds')).status).toBe(403)
})
