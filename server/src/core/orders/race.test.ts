import type { Order, Problem } from '@haoli/contract'
import { load } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addGoods, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import { newId } from '../../platform/ids'
import { nobody } from '../actors/actor'
import { settlePayment } from '../payments/settle-payment'
import { newOrderNumber } from './order-number'
import { orderSetting } from './order-setting'

const buyers = load(200)
const pieces = 20

let shop: TestApp
let crowd: Shopper[]
const dueErrors: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 40, onJobError: (error) => dueErrors.push(error) })
  crowd = await Promise.all(Array.from({ length: buyers }, (_, index) => shopper(shop, `phone-crowd-${index}`)))
}, 60_000)
afterAll(() => shop.close())

describe(`${buyers} buyers for ${pieces} pieces`, () => {
  it('buy exactly 20, and the stock adds up', async () => {
    const sku = await addGoods(shop.db, { id: 'wanted', priceFen: 9_900, stock: pieces })
    const answers = await Promise.all(
      crowd.map((buyer) =>
        buyer.post<Problem>('/v1/orders', {
          lines: [{ skuId: sku, quantity: 1 }],
          couponIds: [],
          addressId: buyer.addressId,
          expectedPayableFen: 9_900,
        }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(pieces)
    const losers = answers.filter((answer) => answer.status !== 201)
    expect(new Set(losers.map((answer) => answer.body.code))).toEqual(new Set(['out_of_stock']))
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: pieces, available: 0, held: pieces, sold: 0 })
    const { count } = await shop.db
      .selectFrom('order_lines')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('sku_id', '=', sku)
      .executeTakeFirstOrThrow()
    expect(count).toBe(pieces)
    expect(await brokenRules(shop.db)).toEqual([])
  }, 60_000)

  it('buy more if the stock is read first and written later, so the test above can fail', async () => {
    const sku = await addGoods(shop.db, { id: 'naive', priceFen: 9_900, stock: pieces })
    const bought = await Promise.all(crowd.map((buyer) => buyNaively(buyer, sku)))
    expect(bought.filter(Boolean).length).toBeGreaterThan(pieces)
    expect((await brokenRules(shop.db)).length).toBeGreaterThan(0)
    await forget(sku)
  }, 60_000)
})

/** The wrong way: between SELECT and UPDATE other transactions read the same number. */
function buyNaively(buyer: Shopper, sku: string): Promise<boolean> {
  return shop.db.transaction().execute(async (tx) => {
    const stock = await tx.selectFrom('stocks').selectAll().where('sku_id', '=', sku).executeTakeFirstOrThrow()
    if (stock.available < 1) return false
    const now = shop.clock.now()
    const id = newId('order')
    const money = { goods_fen: 9_900, discount_fen: 0, payable_fen: 9_900 }
    await tx
      .insertInto('orders')
      .values({
        id,
        number: newOrderNumber(now),
        customer_id: buyer.id,
        state: 'to_pay',
        ...money,
        freight_fen: 0,
        address: '{}',
        note: '',
        entrance: 'direct',
        created_at: now,
        pay_before: now,
      })
      .execute()
    await tx
      .insertInto('order_lines')
      .values({
        id: newId('orderLine'),
        order_id: id,
        position: 0,
        product_id: 'prd_naive',
        sku_id: sku,
        title: '',
        spec_text: '',
        price_fen: 9_900,
        quantity: 1,
        ...money,
      })
      .execute()
    await tx
      .updateTable('stocks')
      .set({ available: stock.available - 1, held: stock.held + 1 })
      .where('sku_id', '=', sku)
      .execute()
    return true
  })
}

async function forget(sku: string): Promise<void> {
  const lines = await shop.db.deleteFrom('order_lines').where('sku_id', '=', sku).returning('order_id').execute()
  const ids = lines.map((line) => line.order_id)
  await shop.db.deleteFrom('orders').where('id', 'in', ids).execute()
  await shop.db.deleteFrom('stocks').where('sku_id', '=', sku).execute()
}

describe('at the instant at which the time to pay runs out', () => {
  it('either the payment or the close wins, and stock and money agree with it', async () => {
    const sku = await addGoods(shop.db, { id: 'late', priceFen: 9_900, stock: 100 })
    const rivals = crowd.slice(0, 60)
    const payments = await Promise.all(
      rivals.map(async (buyer) => {
        const { body } = await buyer.order([{ skuId: sku, quantity: 1 }])
        return (await buyer.pay(body.id)).body
      }),
    )
    await shop.clock.advance(orderSetting.initial.payMinutes * 60)
    const settle = (paymentId: string) =>
      shop.db
        .transaction()
        .execute(async (tx) => settlePayment(tx, await noticeOf(tx, paymentId), shop.deps.newContext(nobody)))
    const closers = Array.from({ length: 4 }, () => shop.deps.jobs.runDue())
    await Promise.all([...payments.map((payment) => settle(payment.id)), ...closers])
    await shop.deps.jobs.runDue()

    const orders = await Promise.all(
      payments.map(async (payment, index) => (await rivals[index]?.get<Order>(`/v1/orders/${payment.orderId}`))?.body),
    )
    for (const order of orders) {
      expect([order?.state, order?.payment?.state]).toEqual(
        order?.state === 'to_ship' ? ['to_ship', 'succeeded'] : ['cancelled', 'refunded'],
      )
    }
    expect(dueErrors).toEqual([])
    expect(await brokenRules(shop.db)).toEqual([])
    const paid = orders.filter((order) => order?.state === 'to_ship').length
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 100, available: 100 - paid, held: 0, sold: paid })
  }, 60_000)

  it('a cancellation and the closing job do not deadlock', async () => {
    const sku = await addGoods(shop.db, { id: 'cancel', priceFen: 9_900, stock: 100 })
    const rivals = crowd.slice(0, 60)
    const orders = await Promise.all(rivals.map((buyer) => buyer.order([{ skuId: sku, quantity: 1 }])))
    await shop.clock.advance(orderSetting.initial.payMinutes * 60)
    const cancels = rivals.map((buyer, index) => buyer.post<Problem>(`/v1/orders/${orders[index]?.body.id}/cancel`))
    const closers = Array.from({ length: 4 }, () => shop.deps.jobs.runDue())
    const [answers] = await Promise.all([Promise.all(cancels), ...closers])
    expect(answers.filter((answer) => answer.status !== 200 && answer.body.code !== 'order_state_conflict')).toEqual([])
    expect(dueErrors).toEqual([])
    expect(await brokenRules(shop.db)).toEqual([])
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 100, held: 0 })
  }, 60_000)
})

it('orders of the same two SKUs, named in opposite order, do not deadlock', async () => {
  const a = await addGoods(shop.db, { id: 'xa', priceFen: 9_900, stock: 500 })
  const b = await addGoods(shop.db, { id: 'xb', priceFen: 9_900, stock: 500 })
  const states = await Promise.all(
    crowd.slice(0, 80).map(async (buyer, index) => {
      const skus = index % 2 ? [a, b] : [b, a]
      const { body } = await buyer.order(skus.map((skuId) => ({ skuId, quantity: 1 })))
      if (index % 3) return (await buyer.payInFull(body.id)).state
      return (await buyer.post<Order>(`/v1/orders/${body.id}/cancel`)).body.state
    }),
  )
  expect(states).toEqual(states.map((_, index) => (index % 3 ? 'to_ship' : 'cancelled')))
  expect(await brokenRules(shop.db)).toEqual([])
  const settled = await shop.db.selectFrom('stocks').select('held').where('sku_id', 'in', [a, b]).execute()
  expect(settled).toEqual([{ held: 0 }, { held: 0 }])
}, 60_000)
