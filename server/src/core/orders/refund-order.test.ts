import { randomUUID } from 'node:crypto'
import type { MerchantOrder, Order, RefundOrder } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { moneyMoved } from '../../../testing/orders/money-moved'
import {
  addCoupon,
  call,
  codeOf,
  freshGoods,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { systemsOf } from '../../systems'
import { nobody } from '../actors/actor'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { createRefund } from '../ledger/create-refund'
import { saveSetting } from '../settings/change-setting'
import type { System } from '../system/system'
import { orderSetting } from './order-setting'

/** Writes down every event, as a system that follows money would. */
let told: unknown[] = []
const follower: System = {
  name: 'follower',
  reactions: {
    'order.refunded': async (_tx, { order, payingOrderId, lines, freightFen }) => {
      told.push({ order: order.id, state: order.state, payingOrderId, lines, freightFen })
    },
  },
}

let shop: TestApp
let who: Shopper
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20, systems: [...systemsOf('sandbox'), follower] })
  who = await shopper(shop, 'phone-buyer')
})
beforeEach(() => {
  told = []
})
afterEach(async () => {
  await shop.deps.jobs.runDue()
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const merchant = (url: string, body?: object) =>
  call<MerchantOrder>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${url}`, body, randomUUID())
const refund = (order: Order, wanted?: NonNullable<RefundOrder>) => merchant(`${order.id}/refunds`, wanted)
const ship = (order: Order, lines?: { skuId: string; quantity: number }[]) =>
  merchant(`${order.id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill(), ...(lines && { lines }) })
const orderNow = async ({ id }: Order) => (await who.get<Order>(`/v1/orders/${id}`)).body
const lineId = (order: Order, index = 0) => order.lines[index]?.id ?? ''
const refunded = async ({ id }: Order) => {
  await shop.deps.jobs.runDue()
  return (await moneyMoved(shop.db, 'order', id)).filter(({ kind }) => kind === 'refunded').map((row) => row.amount_fen)
}
const soldCount = async (order: Order, index = 0) => {
  const id = order.lines[index]?.productId ?? ''
  return (await shop.db.selectFrom('products').select('sold_count').where('id', '=', id).executeTakeFirstOrThrow())
    .sold_count
}

/** Three pieces at ¥33.33 and one at ¥50, with ¥10 off and ¥10 of freight where it is cheap. */
async function paidOrder({ coupon = true, prices = [3_333, 5_000], stock = 10 } = {}) {
  const skus = await Promise.all(prices.map((price) => fresh(price, stock)))
  const couponIds = coupon ? [await who.claim(await addCoupon(shop.db))] : []
  const lines = skus.map((skuId, index) => ({ skuId, quantity: index === 0 ? 3 : 1 }))
  const { body } = await who.order(lines, { couponIds })
  return who.payInFull(body.id)
}

describe('the merchant refunds', () => {
  it('piece by piece what was paid for each, to the fen, with the coupon taken into account', async () => {
    const order = await paidOrder()
    const paid = order.lines[0]?.payableFen ?? 0
    await ship(order)
    const one = { lines: [{ lineId: lineId(order), quantity: 1 }] }
    const first = await refund(order, one)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      state: 'to_receive',
      refundedFen: Math.floor(paid / 3),
      lines: [{ payableFen: paid, refundedQuantity: 1, refundedFen: Math.floor(paid / 3), returnedQuantity: 0 }, {}],
    })
    for (let more = 0; more < 2; more++) await refund(order, one)
    expect(await refund(order, one)).toMatchObject({
      status: 409,
      body: { code: 'refund_exceeds_paid', param: '/lines/0' },
    })
    expect((await refunded(order)).reduce((all, fen) => all + fen, 0)).toBe(paid)
    expect((await orderNow(order)).state).toBe('to_receive')
    const all = await refund(order)
    expect(all.body).toMatchObject({ state: 'refunded', refundedFen: order.payableFen })
    expect(codeOf(await refund(order))).toBe('order_state_conflict')
    expect((await refunded(order)).reduce((sum, fen) => sum + fen, 0)).toBe(order.payableFen)
    expect((await orderNow(order)).payment?.state).toBe('refunded')
  })

  it('a part of the price, and the pieces stay where they are', async () => {
    const order = await paidOrder()
    await ship(order)
    const { body } = await refund(order, { lines: [{ lineId: lineId(order, 1), fen: 700 }] })
    expect(body.lines[1]).toMatchObject({ refundedQuantity: 0, refundedFen: 700 })
    expect(await soldCount(order, 1)).toBe(1)
    expect((await orderNow(order)).payment?.state).toBe('succeeded')
  })

  it('after receipt too, until nothing is left', async () => {
    const order = await paidOrder()
    await ship(order)
    await who.post(`/v1/orders/${order.id}/confirm-receipt`)
    expect((await refund(order, { lines: [{ lineId: lineId(order), quantity: 2 }] })).body.state).toBe('completed')
    expect((await refund(order)).body).toMatchObject({ state: 'refunded', closeReason: 'refund' })
  })

  it('pieces that were not shipped: they are on the shelf again, and the order goes on without them', async () => {
    const order = await paidOrder()
    const [first, second] = order.lines.map(({ skuId }) => skuId)
    await ship(order, [{ skuId: first ?? '', quantity: 2 }])
    const part = await refund(order, { lines: [{ lineId: lineId(order), quantity: 1 }] })
    expect(part.body).toMatchObject({ state: 'part_shipped', lines: [{ shippedQuantity: 2, returnedQuantity: 1 }, {}] })
    expect(await stockOf(shop.db, first ?? '')).toMatchObject({ available: 8, sold: 2 })
    expect(await soldCount(order)).toBe(2)
    const tooMany = await ship(order, [{ skuId: first ?? '', quantity: 1 }])
    expect(tooMany).toMatchObject({ status: 400, body: { param: '/lines/0/quantity' } })
    // Nothing is left to ship, so what was shipped is all there is to receive.
    const rest = await refund(order, { lines: [{ lineId: lineId(order, 1), quantity: 1 }] })
    expect(rest.body).toMatchObject({ state: 'to_receive', confirmsAt: expect.any(String) })
    expect(await stockOf(shop.db, second ?? '')).toMatchObject({ available: 10, sold: 0 })
    await shop.clock.advance(orderSetting.initial.confirmDays * days)
    await shop.deps.jobs.runDue()
    expect((await orderNow(order)).state).toBe('completed')
  })

  it('pieces that were not shipped: the rest is shipped without naming it', async () => {
    const order = await paidOrder()
    await refund(order, { lines: [{ lineId: lineId(order), quantity: 1 }] })
    expect((await ship(order)).body).toMatchObject({ state: 'to_receive', lines: [{ shippedQuantity: 2 }, {}] })
  })

  it('pieces that were shipped: they are not on the shelf, but do not count as sold', async () => {
    const order = await paidOrder()
    await ship(order)
    await refund(order, { lines: [{ lineId: lineId(order), quantity: 2 }] })
    expect(await stockOf(shop.db, order.lines[0]?.skuId ?? '')).toMatchObject({ available: 7, sold: 3 })
    expect(await soldCount(order)).toBe(1)
  })

  it('freight by name, and with the last piece of an order that was not shipped', async () => {
    const order = await paidOrder({ coupon: false, prices: [1_000] })
    expect(order.freightFen).toBe(1_000)
    expect((await refund(order, { freightFen: 400 })).body).toMatchObject({ state: 'to_ship', refundedFreightFen: 400 })
    expect(await refund(order, { freightFen: 601 })).toMatchObject({ status: 409, body: { param: '/freightFen' } })
    const last = await refund(order, { lines: [{ lineId: lineId(order) }] })
    expect(last.body).toMatchObject({ state: 'refunded', refundedFreightFen: 1_000, refundedFen: 4_000 })
    expect(await refunded(order)).toEqual([400, 3_600])
  })

  it('goods that a coupon paid all but 1 fen of: pieces, and the fen with the last of them', async () => {
    const sku = await fresh(900, 5)
    const coupon = await who.claim(await addCoupon(shop.db, { offFen: 5_000 }))
    const free = flatFreight({ freeFromFen: 0, feeFen: 0 })
    await saveSetting(shop.db, freightSetting, free, { now: shop.clock.now(), by: 'test' })
    const { body: order } = await who.order([{ skuId: sku, quantity: 2 }], { couponIds: [coupon] })
    await shop.db.deleteFrom('settings').where('key', '=', 'freight').execute()
    expect(order).toMatchObject({ state: 'to_pay', payableFen: 1 })
    await who.payInFull(order.id)
    const one = { lines: [{ lineId: lineId(order), quantity: 1 }] }
    expect((await refund(order, one)).body).toMatchObject({ state: 'to_ship', refundedFen: 0 })
    expect((await refund(order, one)).body).toMatchObject({ state: 'refunded', refundedFen: 1 })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 5, sold: 0 })
  })

  it('nothing of an order that is not paid, nor of a line of another', async () => {
    const sku = await fresh()
    const { body: unpaid } = await who.order([{ skuId: sku, quantity: 1 }])
    expect(codeOf(await refund(unpaid, { lines: [{ lineId: lineId(unpaid), fen: 1 }] }))).toBe('order_state_conflict')
    const order = await paidOrder()
    const foreign = await refund(order, { lines: [{ lineId: lineId(unpaid), fen: 1 }] })
    expect(foreign).toMatchObject({ status: 404, body: { param: '/lines/0/lineId' } })
    for (const bad of [
      { lines: [] },
      { lines: [{ lineId: lineId(order), fen: 0 }] },
      { freightFen: -1 },
      { all: true },
    ]) {
      expect(codeOf(await refund(order, bad as object))).toBe('validation_failed')
    }
  })

  it('and does not keep the order from being confirmed by itself', async () => {
    const order = await paidOrder()
    await ship(order)
    await refund(order, { lines: [{ lineId: lineId(order), quantity: 1 }] })
    await shop.clock.advance(orderSetting.initial.confirmDays * days)
    await shop.deps.jobs.runDue()
    expect((await orderNow(order)).state).toBe('completed')
  })

  it('and systems that follow money are told of each part, with the order that paid', async () => {
    const order = await paidOrder({ coupon: false })
    await refund(order, { lines: [{ lineId: lineId(order), quantity: 1 }] })
    await refund(order)
    const [a, b] = [lineId(order), lineId(order, 1)]
    const common = { order: order.id, payingOrderId: order.id }
    expect(told).toEqual([
      { ...common, state: 'to_ship', freightFen: 0, lines: [{ lineId: a, payingLineId: a, quantity: 1, fen: 3_333 }] },
      {
        ...common,
        state: 'refunded',
        freightFen: 0,
        lines: [
          { lineId: a, payingLineId: a, quantity: 2, fen: 6_666 },
          { lineId: b, payingLineId: b, quantity: 1, fen: 5_000 },
        ],
      },
    ])
  })
})

describe('refunds at the same instant', () => {
  const hands = 12

  it('of one piece each give back no more pieces than there are', async () => {
    const order = await paidOrder({ coupon: false, prices: [3_333] })
    await ship(order)
    const one = { lines: [{ lineId: lineId(order), quantity: 1 }] }
    const answers = await Promise.all(Array.from({ length: hands }, () => refund(order, one)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect((await refunded(order)).reduce((all, fen) => all + fen, 0)).toBe(9_999)
  })

  it('of amounts give back no more than was paid', async () => {
    const order = await paidOrder({ coupon: false, prices: [3_333] })
    await ship(order)
    const amount = { lines: [{ lineId: lineId(order), fen: 4_000 }] }
    const answers = await Promise.all(Array.from({ length: hands }, () => refund(order, amount)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(await refunded(order)).toEqual([4_000, 4_000])
  })

  it('give back more if what is left is read first and written later, so the tests above can fail', async () => {
    const order = await paidOrder({ coupon: false, prices: [3_333] })
    let readers = 0
    let allHaveRead = () => {}
    const together = new Promise<void>((resolve) => {
      allHaveRead = resolve
    })
    /** The wrong way: between reading and writing the others read the same. */
    const naive = () =>
      shop.db.transaction().execute(async (tx) => {
        const line = await tx
          .selectFrom('order_lines')
          .selectAll()
          .where('order_id', '=', order.id)
          .executeTakeFirstOrThrow()
        readers += 1
        if (readers === 3) allHaveRead()
        await together
        const refundedFen = line.refunded_fen + 4_000
        if (refundedFen > line.payable_fen) throw new Error('nothing is left')
        await tx.updateTable('order_lines').set({ refunded_fen: refundedFen }).where('id', '=', line.id).execute()
        return 4_000
      })
    const given = await Promise.all([naive(), naive(), naive()])
    expect(given.reduce((all, fen) => all + fen, 0)).toBeGreaterThan(9_999)
    await shop.db.updateTable('order_lines').set({ refunded_fen: 0 }).where('order_id', '=', order.id).execute()
  })

  it('are stopped by the payment’s own row even where the order’s guard were missing', async () => {
    const order = await paidOrder({ coupon: false, prices: [3_333] })
    const payment = { id: order.payment?.id ?? '', orderId: order.id }
    const context = shop.deps.newContext(nobody)
    const twice = shop.db.transaction().execute(async (tx) => {
      await createRefund(tx, { payment, amountFen: 6_000 }, context)
      await createRefund(tx, { payment, amountFen: 6_000 }, context)
    })
    await expect(twice).rejects.toThrow('violates check constraint')
  })
})
