import type { Order } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { gate } from '../../../testing/jobs/job-fixtures'
import { lockWaits } from '../../../testing/lock-waits'
import { brokenRules } from '../../../testing/orders/conservation'
import { addGoods, call, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'
import { systemsOf } from '../../systems'
import { nobody } from '../actors/actor'
import type { PayGateway } from '../gateways/pay-gateway'
import { lockOrder } from '../orders/lock-order'
import { refundOrder } from '../orders/refund-order'
import type { JobHandler, System } from '../system/system'
import { openPayment } from './open-payment'

/** The provider does not answer one call about a payment that `hangs`, until it is released. */
let hangs: (paymentId: string) => boolean
let asked: ReturnType<typeof gate>
let released: ReturnType<typeof gate>
const pay = sandboxPay()
async function hangIfAsked(paymentId: string): Promise<void> {
  if (!hangs(paymentId)) return
  hangs = () => false
  asked.open()
  await released.opened
}
const hangingPay: PayGateway = {
  ...pay,
  async prepare(payment) {
    await hangIfAsked(payment.id)
    return pay.prepare(payment)
  },
  async query(paymentId) {
    await hangIfAsked(paymentId)
    return pay.query(paymentId)
  },
  async close(paymentId) {
    await hangIfAsked(paymentId)
    return pay.close(paymentId)
  },
  async refund(refund) {
    await hangIfAsked(refund.paymentId)
    return pay.refund(refund)
  },
}

/** The wrong way: the order is refunded and the provider asked in one transaction, with order and stock locked. */
const refundNaively: JobHandler = async (tx, orderId, context) => {
  await refundOrder(tx, orderId, null, context)
  const refund = await tx.selectFrom('refunds').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow()
  const { id, payment_id: paymentId, amount_fen: amountFen } = refund
  await context.gateways.pay.refund({ id, paymentId, amountFen, paidFen: amountFen })
}
const naive: System = { name: 'naive', jobs: { refund_naively: { lane: 'money', run: refundNaively } } }

let shop: TestApp
let li: Shopper
let wang: Shopper
let sku: string
beforeEach(async () => {
  hangs = () => false
  asked = gate()
  released = gate()
  shop = await testApp({ gateways: { pay: hangingPay }, systems: [...systemsOf('sandbox'), naive] })
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
  sku = await addGoods(shop.db, { id: 'hang', priceFen: 5_000, stock: 50 })
})
afterEach(() => shop.close())

const lines = () => [{ skuId: sku, quantity: 1 }]
const ordered = async (who: Shopper) => (await who.order(lines())).body
const paid = async (who: Shopper) => who.payInFull((await ordered(who)).id)
const stateOf = async (who: Shopper, { id }: Order) => (await who.get<Order>(`/v1/orders/${id}`)).body
const refundByMerchant = ({ id }: Order) =>
  call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${id}/refunds`, undefined, id)

/** Runs what is due until it is so: the job that it takes may be in the hands of another runner. */
const runUntil = async (isSo: () => Promise<boolean>) => {
  do await shop.deps.jobs.runDue()
  while (!(await isSo()))
}

/** What everybody does meanwhile, with the same goods. */
async function meanwhile() {
  const other = await paid(wang)
  const unpaid = await ordered(wang)
  // Half an hour later the unpaid order closes.
  await shop.clock.advance(30 * 60)
  return {
    'a new order': () => li.order(lines()),
    'a refund of another order': async () => {
      await refundByMerchant(other)
      await runUntil(async () => (await stateOf(wang, other)).payment?.state === 'refunded')
    },
    'another job': () => runUntil(async () => (await stateOf(wang, unpaid)).state === 'cancelled'),
  }
}

/** Begins one after the other; each ends, or waits for a lock that is not given. Answers the names of those that wait. */
async function delayed(asks: Record<string, () => Promise<unknown>>) {
  const waiting: string[] = []
  const running: Promise<unknown>[] = []
  for (const [name, ask] of Object.entries(asks)) {
    let ended = false
    running.push(
      ask().finally(() => {
        ended = true
      }),
    )
    while (!ended && (await lockWaits(shop.db)) <= waiting.length);
    if (!ended) waiting.push(name)
  }
  return { waiting, running: Promise.all(running) }
}

test('a provider that hangs over one refund delays nobody', async () => {
  const mine = await paid(li)
  const asks = await meanwhile()
  hangs = (paymentId) => paymentId === mine.payment?.id
  await refundByMerchant(mine)
  const hanging = shop.deps.jobs.runDue()
  await asked.opened
  const { waiting, running } = await delayed(asks)
  expect(waiting).toEqual([])
  expect((await stateOf(li, mine)).payment?.state).toBe('succeeded')
  released.open()
  await Promise.all([running, hanging])
  expect((await stateOf(li, mine)).payment?.state).toBe('refunded')
  expect(await brokenRules(shop.db)).toEqual([])
})

test('asked inside the transaction it delays them all, so the test above can fail', async () => {
  const mine = await paid(li)
  const asks = await meanwhile()
  hangs = (paymentId) => paymentId === mine.payment?.id
  await shop.db.transaction().execute((tx) => shop.deps.jobs.schedule(tx, 'refund_naively', mine.id, new Date(0)))
  const hanging = shop.deps.jobs.runDue()
  await asked.opened
  const { waiting, running } = await delayed(asks)
  expect(waiting).toEqual(Object.keys(asks))
  released.open()
  await Promise.all([running, hanging])
})

describe('a provider that hangs delays nobody', () => {
  /** An unpaid order with an open payment. */
  async function opened() {
    const order = await ordered(li)
    return { order, payment: (await li.pay(order.id)).body }
  }

  it('over a question', async () => {
    const asks = await meanwhile()
    const mine = await opened()
    hangs = (paymentId) => paymentId === mine.payment.id
    const hanging = li.post(`/v1/orders/${mine.order.id}/payments/${mine.payment.id}/check`)
    await asked.opened
    const { waiting, running } = await delayed(asks)
    expect(waiting).toEqual([])
    released.open()
    expect((await hanging).body).toMatchObject({ state: 'pending' })
    await running
    expect(await brokenRules(shop.db)).toEqual([])
  })

  it('over the payment of an order whose time is over', async () => {
    const mine = await opened()
    const asks = await meanwhile()
    hangs = (paymentId) => paymentId === mine.payment.id
    const hanging = shop.deps.jobs.runDue()
    await asked.opened
    const { waiting, running } = await delayed(asks)
    expect(waiting).toEqual([])
    released.open()
    await Promise.all([running, hanging])
    expect((await stateOf(li, mine.order)).state).toBe('cancelled')
    expect(await brokenRules(shop.db)).toEqual([])
  })

  it('over a cancellation, and a notice meanwhile is settled and wins', async () => {
    const asks = await meanwhile()
    const mine = await opened()
    hangs = (paymentId) => paymentId === mine.payment.id
    const hanging = li.post(`/v1/orders/${mine.order.id}/cancel`)
    await asked.opened
    const { waiting, running } = await delayed({ ...asks, 'its notice': () => li.answer(mine.payment.id) })
    expect(waiting).toEqual([])
    await running
    released.open()
    expect(await hanging).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
    expect((await stateOf(li, mine.order)).state).toBe('to_ship')
    expect(await brokenRules(shop.db)).toEqual([])
  })

  it('it would if asked while the order is locked, so the tests above can fail', async () => {
    const mine = await opened()
    const asks = { 'its notice': () => li.answer(mine.payment.id) }
    hangs = (paymentId) => paymentId === mine.payment.id
    const hanging = shop.db.transaction().execute(async (tx) => {
      await lockOrder(tx, mine.order.id)
      await hangingPay.close(mine.payment.id)
    })
    await asked.opened
    const { waiting, running } = await delayed(asks)
    expect(waiting).toEqual(['its notice'])
    released.open()
    await Promise.all([hanging, running])
  })
})

describe('while the provider hangs over the opening of a payment', () => {
  const cancelling = (order: Order) => ({
    'its cancellation': () => li.post(`/v1/orders/${order.id}/cancel`),
  })

  it('the order can be cancelled, and the phone is told that the payment is closed', async () => {
    const order = await ordered(li)
    hangs = () => true
    const opening = li.pay(order.id)
    await asked.opened
    const { waiting, running } = await delayed(cancelling(order))
    expect(waiting).toEqual([])
    await running
    released.open()
    expect((await opening).body).toMatchObject({ state: 'closed' })
    expect((await stateOf(li, order)).state).toBe('cancelled')
  })

  it('it cannot if the provider is asked inside the transaction, so the test above can fail', async () => {
    const order = await ordered(li)
    hangs = () => true
    const opening = shop.db.transaction().execute(async (tx) => {
      const wanted = { orderId: order.id, customerId: li.id, gateway: 'sandbox' as const }
      const opened = await openPayment(tx, wanted, shop.deps.newContext(nobody))
      if (!('why' in opened)) await hangingPay.prepare(opened.request)
    })
    await asked.opened
    const { waiting, running } = await delayed(cancelling(order))
    expect(waiting).toEqual(['its cancellation'])
    released.open()
    await Promise.all([opening, running])
  })
})
