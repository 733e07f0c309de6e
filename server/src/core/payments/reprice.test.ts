import { randomUUID } from 'node:crypto'
import type { MerchantOrderDetail, Order, Payment } from '@haoli/contract'
import { inTurn, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import {
  addCoupon,
  call,
  codeOf,
  freshGoods,
  lineOf,
  type Reply,
  type Shopper,
  shopper,
} from '../../../testing/orders/trade-fixtures'
import { applyStatus } from './apply-status'

let shop: TestApp
let wang: Shopper
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  wang = await shopper(shop, 'phone-wang')
})
afterAll(() => shop.close())

const unpaid = async () => (await wang.order(lineOf(await fresh(5_000)))).body
const reprice = (id: string, body: object, key: string = randomUUID()) =>
  call<MerchantOrderDetail>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${id}/price`, body, key)
const off = (id: string, discountFen = 1_000, key?: string) => reprice(id, { discountFen, reason: '老顾客' }, key)
const mine = async (id: string) => (await wang.get<Order>(`/v1/orders/${id}`)).body
/** What its payments brought, without what went back. */
const paidFen = async (id: string) => {
  const rows = await shop.db.selectFrom('payments').select(['amount_fen', 'state']).where('order_id', '=', id).execute()
  return rows.filter(({ state }) => state === 'succeeded').map((row) => row.amount_fen)
}
const paidBySandbox = (paymentId: string, amountFen: number) =>
  applyStatus(shop.deps, { paymentId, status: { state: 'paid', amountFen, currency: 'CNY' } })

test('an unpaid order is made cheaper, its customer is told, and pays the new price', async () => {
  const { id, payableFen } = await unpaid()
  const key = randomUUID()
  const { body } = await off(id, 1_000, key)
  expect(body).toMatchObject({
    payableFen: payableFen - 1_000,
    discountFen: 1_000,
    discounts: [{ funder: 'merchant', payer: 'merchant', fen: 1_000 }],
    repricings: [{ fromFen: payableFen, toFen: payableFen - 1_000, discountFen: 1_000, reason: '老顾客' }],
  })
  expect((await off(id, 1_000, key)).body.payableFen).toBe(payableFen - 1_000)
  const told = await shop.db.selectFrom('messages').select('text').where('kind', '=', 'order_repriced').execute()
  expect(told).toEqual([{ text: expect.stringContaining('：老顾客') }])
  expect((await off(id, 500)).body.discounts).toHaveLength(2)
  await wang.payInFull(id)
  expect(await paidFen(id)).toEqual([payableFen - 1_500])
  expect(codeOf(await off(id))).toBe('order_state_conflict')
  const line = await shop.db
    .selectFrom('audit_log')
    .select(['before', 'after'])
    .where('action', '=', 'repriceOrder')
    .orderBy('id')
    .executeTakeFirst()
  expect(line).toMatchObject({ before: { payableFen }, after: { payableFen: payableFen - 1_000 } })
})

test('over the lines by what they cost, beside a coupon; lines sum to the order', async () => {
  const coupon = await wang.claim(await addCoupon(shop.db))
  const lines = [...lineOf(await fresh(3_333), 2), ...lineOf(await fresh(101))]
  const { id } = (await wang.order(lines, { couponIds: [coupon] })).body
  const { body } = await off(id, 777)
  expect(body.lines.reduce((all, line) => all + line.payableFen, body.freightFen)).toBe(body.payableFen)
  expect(body.lines.reduce((all, line) => all + line.discountFen, 0)).toBe(1_777)
  for (const line of body.lines) {
    const shares = body.discounts.filter(({ lineId }) => lineId === line.id)
    expect(shares.reduce((all, { fen }) => all + fen, 0)).toBe(line.discountFen)
  }
})

test('never to nothing, never dearer, and not to what it is', async () => {
  const { id, payableFen, freightFen } = await unpaid()
  const goodsFen = payableFen - freightFen
  expect(codeOf(await off(id, goodsFen))).toBe('price_too_low')
  expect((await reprice(id, { freightFen: freightFen + 1, reason: '远' })).body).toMatchObject({ param: '/freightFen' })
  expect((await reprice(id, { reason: '没有' })).body).toMatchObject({ param: '/discountFen' })
  expect((await off(id, goodsFen - 1)).body.payableFen).toBe(1 + freightFen)
  expect(codeOf(await off('ord_nothing'))).toBe('not_found')
})

describe('a payment of the price before', () => {
  test('is closed, and cannot be paid any more', async () => {
    const { id, payableFen } = await unpaid()
    const { body: old } = await wang.pay(id)
    expect((await off(id)).status).toBe(200)
    await wang.answer(old.id)
    expect((await mine(id)).state).toBe('to_pay')
    const { body: next } = await wang.pay(id)
    expect([next.id === old.id, next.amountFen]).toEqual([false, payableFen - 1_000])
  })

  test('stays open where the new price is refused: the customer pays on', async () => {
    const { id, payableFen, freightFen } = await unpaid()
    const { body: payment } = await wang.pay(id)
    expect(codeOf(await off(id, payableFen - freightFen))).toBe('price_too_low')
    expect((await reprice(id, { freightFen: freightFen + 1, reason: '远' })).status).toBe(400)
    expect((await reprice(id, { reason: '没有' })).status).toBe(400)
    await wang.answer(payment.id)
    expect((await mine(id)).state).toBe('to_ship')
    expect(await paidFen(id)).toEqual([payableFen])
  })

  test('whose money comes all the same is refunded, and the order waits for its new price', async () => {
    const { id, payableFen } = await unpaid()
    const { body: old } = await wang.pay(id)
    await off(id)
    const { body: next } = await wang.pay(id)
    await paidBySandbox(old.id, payableFen)
    expect((await mine(id)).state).toBe('to_pay')
    const refunds = await shop.db.selectFrom('refunds').select('amount_fen').where('payment_id', '=', old.id).execute()
    expect(refunds).toEqual([{ amount_fen: payableFen }])
    await wang.answer(next.id)
    expect((await mine(id)).state).toBe('to_ship')
    await shop.deps.jobs.runDue()
    expect(await paidFen(id)).toEqual([payableFen - 1_000])
    expect(await brokenRules(shop.db)).toEqual([])
  })

  test('whose money comes leaves the order to close in its time', async () => {
    const { id, payableFen } = await unpaid()
    const { body: old } = await wang.pay(id)
    await off(id)
    await paidBySandbox(old.id, payableFen)
    await shop.clock.advance(3_600)
    await shop.deps.jobs.runDue()
    expect((await mine(id)).state).toBe('cancelled')
  })
})

describe('a new price and a new payment at once', () => {
  it('the payment is of the new price where the price comes first', async () => {
    const { id, payableFen } = await unpaid()
    const asks = [() => off(id), () => wang.pay(id)]
    const [priced, payment] = await inTurn<Reply<MerchantOrderDetail | Payment>>(shop.db, id, asks)
    expect([priced?.status, payment?.status]).toEqual([200, 201])
    expect(payment?.body).toMatchObject({ amountFen: payableFen - 1_000 })
  })

  it('the price stays where the payment comes first', async () => {
    const { id, payableFen } = await unpaid()
    const asks = [() => wang.pay(id), () => off(id)]
    const [payment, priced] = await inTurn<Reply<MerchantOrderDetail | Payment>>(shop.db, id, asks)
    expect([payment?.status, codeOf(priced ?? { body: {} })]).toEqual([201, 'payment_state_conflict'])
    expect(await mine(id)).toMatchObject({ payableFen })
  })

  it('the payment is of another amount than the order if it is looked for before the lock, so the tests above can fail', async () => {
    const { id, payableFen } = await unpaid()
    const asks = [() => wang.pay(id), () => repriceNaively(id)]
    const [payment] = await inTurn<unknown>(shop.db, id, asks)
    expect((payment as Reply<Payment>).body.amountFen).toBe(payableFen)
    expect((await mine(id)).payableFen).toBe(payableFen - 1_000)
  })
})

/** The wrong way: whether a payment is open is read before the order is locked. */
async function repriceNaively(orderId: string): Promise<void> {
  const open = await shop.db.selectFrom('payments').select('id').where('order_id', '=', orderId).executeTakeFirst()
  if (open) return
  await shop.db.transaction().execute(async (tx) => {
    const order = await tx
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', orderId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const cheaper = { discount_fen: order.discount_fen + 1_000, payable_fen: order.payable_fen - 1_000 }
    await tx.updateTable('orders').set(cheaper).where('id', '=', orderId).where('state', '=', 'to_pay').execute()
  })
}
