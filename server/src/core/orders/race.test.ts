import type { Order, Problem } from '@haoli/contract'
import { sql } from 'kysely'
import { load } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { brokenRules } from '../../../testing/orders/conservation'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addCoupon, addGoods, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { nobody } from '../actors/actor'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { settlePayment } from '../payments/settle-payment'
import { saveSetting } from '../settings/change-setting'
import { holdStock, sellStock } from '../stock/stock'
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

describe('an order of two products that a coupon pays in full, and that takes the last piece of the second', () => {
  const addTwo = async (name: string) => [
    await addGoods(shop.db, { id: `${name}a`, priceFen: 500, stock: 10 }),
    await addGoods(shop.db, { id: `${name}b`, priceFen: 500, stock: 1 }),
  ]
  const productOf = (sku: string) => sku.replace('sku_', 'prd_')

  /** A payment has counted its sale of the first product when `other` begins, and counts that of the second when `other` waits. */
  async function payWhile(skus: readonly string[], other: () => Promise<unknown>) {
    let running: Promise<unknown> = Promise.resolve()
    const payment = shop.db.transaction().execute(async (tx) => {
      await sql`set local deadlock_timeout = '10ms'`.execute(tx)
      for (const [index, sku] of skus.entries()) {
        await sql`update products set sold_count = sold_count + 1 where id = ${productOf(sku)}`.execute(tx)
        if (index > 0) continue
        running = other()
        while ((await lockWaits(shop.db)) === 0);
      }
    })
    await payment.finally(() => running)
  }

  it('waits for a payment of both, and holds nothing that the payment needs', async () => {
    await saveSetting(shop.db, freightSetting, flatFreight({ feeFen: 0, freeFromFen: null }), {
      now: shop.clock.now(),
      by: 'test',
    })
    const skus = await addTwo('free')
    const [buyer] = crowd
    const coupon = await buyer?.claim(await addCoupon(shop.db, { offFen: 1_000 }))
    let placed: Awaited<ReturnType<Shopper['order']>> | undefined
    await payWhile(skus, async () => {
      placed = await buyer?.order(
        skus.map((skuId) => ({ skuId, quantity: 1 })),
        { couponIds: [coupon] },
      )
    })
    await shop.db.deleteFrom('settings').execute()
    expect(placed).toMatchObject({ status: 201, body: { state: 'to_ship', payableFen: 0 } })
    const { rows } = await sql<{ sold_count: number }>`
      select sold_count from products where id = any (${skus.map(productOf)})`.execute(shop.db)
    expect(rows).toEqual([{ sold_count: 2 }, { sold_count: 2 }])
  })

  it('that locks products as it comes to them ends the payment in a deadlock, so the test above can fail', async () => {
    const skus = await addTwo('naive-free')
    const pieces = skus.map((sku_id) => ({ sku_id, product_id: productOf(sku_id), quantity: 1 }))
    const buyNaively = async (tx: Tx) => {
      await holdStock(tx, pieces)
      await sellStock(tx, pieces)
    }
    const buying = () => shop.db.transaction().execute(buyNaively)
    await expect(payWhile(skus, buying)).rejects.toMatchObject({ code: '40P01' })
    await shop.db.deleteFrom('stocks').where('sku_id', 'in', skus).execute()
  })
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
