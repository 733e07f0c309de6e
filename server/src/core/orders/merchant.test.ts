import type { MerchantOrder, Order, Tracking } from '@haoli/contract'
import { days, hours, type TestApp, testApp } from '../../../testing'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { addCoupon, addGoods, call, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let who: Shopper
let first: string
let second: string
let goods = 0
beforeAll(async () => {
  shop = await testApp()
  who = await shopper(shop, 'phone-buyer')
})
beforeEach(async () => {
  first = await addGoods(shop.db, { id: `m${goods++}`, priceFen: 10_000, stock: 10 })
  second = await addGoods(shop.db, { id: `m${goods++}`, priceFen: 3_000, stock: 10 })
})
afterAll(() => shop.close())

const paidOrder = async (extra: object = {}) => {
  const lines = [
    { skuId: first, quantity: 2 },
    { skuId: second, quantity: 1 },
  ]
  const { body } = await who.order(lines, extra)
  return who.payInFull(body.id)
}
let waybill = 1000
const ship = (orderId: string, lines?: { skuId: string; quantity: number }[], key?: string) =>
  call<MerchantOrder>(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${orderId}/shipments`,
    { company: '顺丰速运', waybillNumber: `SF${waybill++}`, ...(lines && { lines }) },
    key,
  )
const refund = (orderId: string) =>
  call<MerchantOrder>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${orderId}/refunds`)
const tracking = async (orderId: string) => (await who.get<Tracking>(`/v1/orders/${orderId}/tracking`)).body

describe('shipping', () => {
  it('sends everything at once where no lines are named', async () => {
    const order = await paidOrder()
    const { status, body } = await ship(order.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'to_receive', stateCode: 30, customer: { id: who.id } })
    expect(body.lines.map((line) => line.shippedQuantity)).toEqual([2, 1])
    const days = (Date.parse(body.confirmsAt ?? '') - Date.parse(body.shippedAt ?? '')) / 86_400_000
    expect(days).toBe(10)
    expect(await ship(order.id)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
  })

  it('sends part after part, never more than was ordered', async () => {
    const order = await paidOrder()
    expect((await ship(order.id, [{ skuId: first, quantity: 1 }])).body.state).toBe('part_shipped')
    expect(await ship(order.id, [{ skuId: first, quantity: 2 }])).toMatchObject({
      status: 400,
      body: { param: '/lines/0/quantity' },
    })
    const named = [
      { skuId: second, quantity: 1 },
      { skuId: second, quantity: 1 },
    ]
    expect(await ship(order.id, named)).toMatchObject({ status: 400, body: { param: '/lines/1/quantity' } })
    await shop.clock.advance(60)
    expect((await ship(order.id)).body).toMatchObject({ state: 'to_receive' })
    const { parcels } = await tracking(order.id)
    expect(parcels.map((parcel) => parcel.lines.map((line) => [line.skuId, line.quantity]))).toEqual([
      [[first, 1]],
      [
        [first, 1],
        [second, 1],
      ],
    ])
  })

  it('puts a SKU that is named twice into the parcel once', async () => {
    const order = await paidOrder()
    const { status, body } = await ship(order.id, [
      { skuId: first, quantity: 1 },
      { skuId: first, quantity: 1 },
    ])
    expect([status, body.state]).toEqual([201, 'part_shipped'])
    const { parcels } = await tracking(order.id)
    expect(parcels[0]?.lines.map((line) => [line.skuId, line.quantity])).toEqual([[first, 2]])
  })

  it('stores waybill and company without blanks, wide letters and invisible characters', async () => {
    const order = await paidOrder()
    const url = `/v1/merchant/orders/${order.id}/shipments`
    const send = (company: string, waybillNumber: string) =>
      call<MerchantOrder>(shop, shop.asMerchant, 'POST', url, { company, waybillNumber })
    for (const waybillNumber of ['    ', ' SF1 ', '\u200b\u202e\u2066\ufeff', 'SF\u0000100']) {
      expect(await send('顺丰速运', waybillNumber)).toMatchObject({ status: 400, body: { param: '/waybillNumber' } })
    }
    expect(await send(' \u3000 ', 'SF1000')).toMatchObject({ status: 400, body: { param: '/company' } })
    expect((await send(' 顺丰 \n速运\u200b ', ' sf１２３４ 567890 \n')).status).toBe(201)
    const stored = shop.db
      .selectFrom('shipments')
      .select(['company', 'waybill_number'])
      .where('order_id', '=', order.id)
    expect(await stored.execute()).toEqual([{ company: '顺丰 速运', waybill_number: 'SF1234567890' }])
  })

  it('of the last piece by two hands at once sends it once', async () => {
    const order = await paidOrder()
    const answers = await Promise.all(Array.from({ length: 4 }, () => ship(order.id)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect((await tracking(order.id)).parcels).toHaveLength(1)
  })

  it('is refused before the money came, and to anybody but the merchant', async () => {
    const { body } = await who.order([{ skuId: first, quantity: 1 }])
    expect(await ship(body.id)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
    const url = `/v1/merchant/orders/${body.id}/shipments`
    const asShopper = await call(shop, who.headers, 'POST', url, { company: '顺丰', waybillNumber: 'SF99' })
    expect(asShopper.status).toBe(403)
    expect((await ship('ord_none')).status).toBe(404)
  })

  it('tells the shopper where the parcel is, by the clock', async () => {
    const order = await paidOrder()
    await ship(order.id)
    await shop.clock.advance(25 * hours)
    const { parcels } = await tracking(order.id)
    expect(parcels[0]).toMatchObject({ company: '顺丰速运' })
    expect(parcels[0]?.events.map((event) => event.code)).toEqual(['arrived', 'in_transit', 'collected'])
  })
})

describe('a refund', () => {
  it('gives the money back once, unshipped goods to the shelf, and leaves the coupon used', async () => {
    const coupon = await who.claim(await addCoupon(shop.db))
    const order = await paidOrder({ couponIds: [coupon] })
    await ship(order.id, [{ skuId: first, quantity: 1 }])
    const { status, body } = await refund(order.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'refunded', closeReason: 'refund' })
    await shop.deps.jobs.runDue()
    expect((await who.get<Order>(`/v1/orders/${order.id}`)).body.payment?.state).toBe('refunded')
    expect(await stockOf(shop.db, first)).toEqual({ supplied: 10, available: 9, held: 0, sold: 1 })
    expect(await stockOf(shop.db, second)).toEqual({ supplied: 10, available: 10, held: 0, sold: 0 })
    expect(await moneyMoved(shop.db, 'order', order.id)).toEqual([
      { kind: 'paid', amount_fen: 22_000 },
      { kind: 'refunded', amount_fen: 22_000 },
    ])
    const used = await who.get<{ items: { id: string }[] }>('/v1/me/coupons?state=used')
    expect(used.body.items.map((one) => one.id)).toContain(coupon)
    expect(await refund(order.id)).toMatchObject({ status: 409, body: { code: 'order_state_conflict' } })
  })

  it('by two hands at once is one refund', async () => {
    const order = await paidOrder()
    const answers = await Promise.all(Array.from({ length: 4 }, () => refund(order.id)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(await stockOf(shop.db, first)).toMatchObject({ available: 10, sold: 0 })
  })

  it('of a shipped order stops it from confirming itself', async () => {
    const order = await paidOrder()
    await ship(order.id)
    await refund(order.id)
    await shop.clock.advance(11 * days)
    await shop.deps.jobs.runDue()
    expect((await who.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('refunded')
  })
})

describe('the merchant’s list', () => {
  it('shows everybody’s orders by state, page by page', async () => {
    const order = await paidOrder()
    const list = (query: string) =>
      call<{ items: MerchantOrder[]; nextCursor: string | null }>(
        shop,
        shop.asMerchant,
        'GET',
        `/v1/merchant/orders?${query}`,
      )
    const toShip = await list('state=to_ship&limit=50')
    expect(toShip.body.items.map((one) => one.id)).toContain(order.id)
    expect(toShip.body.items.every((one) => one.state === 'to_ship')).toBe(true)
    const page = await list('limit=1')
    expect(page.body.items).toHaveLength(1)
    const rest = await list(`limit=1&cursor=${page.body.nextCursor}`)
    expect(rest.body.items[0]?.id).not.toBe(page.body.items[0]?.id)
    expect((await call(shop, {}, 'GET', '/v1/merchant/orders')).status).toBe(401)
  })
})
