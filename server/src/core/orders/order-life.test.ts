import type { Order, PageOf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import {
  addCoupon,
  codeOf,
  freshGoods,
  lineOf,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { saveSetting } from '../settings/change-setting'
import { orderSetting } from './order-setting'

let shop: TestApp
let wang: Shopper
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)

describe('the life of an order', () => {
  const cancel = (id: string) => wang.post<Order>(`/v1/orders/${id}/cancel`)

  it('ends when the shopper cancels: stock and coupon come back', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(lineOf(sku, 3), { couponIds: [coupon] })
    expect(order).toMatchObject({ discountFen: 1_000, payableFen: 14_000 })
    const { body } = await cancel(order.id)
    expect(body).toMatchObject({ state: 'cancelled', stateCode: 250, closeReason: 'customer', payBefore: null })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, held: 0 })
    const again = await wang.order(lineOf(sku, 3), { couponIds: [coupon] })
    expect(again.status).toBe(201)
    expect(codeOf(await cancel(order.id))).toBe('order_state_conflict')
  })

  it('is closed after thirty minutes without payment, not before', async () => {
    const sku = await fresh()
    const { body: order } = await wang.order(lineOf(sku))
    await shop.clock.advance(orderSetting.initial.payMinutes * 60 - 1)
    await shop.deps.jobs.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_pay')
    await shop.clock.advance(1)
    // The job has not closed it yet, but it is too late to pay.
    expect(codeOf(await wang.pay(order.id))).toBe('order_state_conflict')
    await shop.deps.jobs.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body).toMatchObject({
      state: 'cancelled',
      closeReason: 'timeout',
    })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, held: 0 })
  })

  it('goes from paid to received, step by step, each written down', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(lineOf(sku), { couponIds: [coupon] })
    const paid = await wang.payInFull(order.id)
    expect(paid).toMatchObject({ state: 'to_ship', stateCode: 20, payment: { state: 'succeeded' } })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, held: 0, sold: 1 })
    expect(codeOf(await wang.post(`/v1/orders/${order.id}/confirm-receipt`))).toBe('order_state_conflict')
    await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${order.id}/shipments`,
      headers: shop.asMerchant,
      body: { company: '顺丰速运', waybillNumber: newWaybill() },
    })
    const { body } = await wang.post<Order>(`/v1/orders/${order.id}/confirm-receipt`)
    expect(body).toMatchObject({ state: 'completed', stateCode: 100, confirmsAt: null })
    const events = await shop.db
      .selectFrom('order_events')
      .select(['transition', 'from_state', 'to_state', 'actor'])
      .where('order_id', '=', order.id)
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { transition: 'create', from_state: null, to_state: 'to_pay', actor: 'customer' },
      { transition: 'pay', from_state: 'to_pay', to_state: 'to_ship', actor: 'payment' },
      { transition: 'ship', from_state: 'to_ship', to_state: 'to_receive', actor: 'merchant' },
      { transition: 'confirm_receipt', from_state: 'to_receive', to_state: 'completed', actor: 'customer' },
    ])
    const held = await wang.get<PageOf<{ id: string }>>('/v1/me/coupons?state=used')
    expect(held.body.items.map((item) => item.id)).toContain(coupon)
    const product = await shop.db
      .selectFrom('products')
      .innerJoin('skus', 'skus.product_id', 'products.id')
      .select('sold_count')
      .where('skus.id', '=', sku)
      .executeTakeFirstOrThrow()
    expect(product.sold_count).toBe(1)
    // Neither of the order's two jobs is left.
    const left = await shop.db.selectFrom('due_work').select('kind').where('subject_id', '=', order.id).execute()
    expect(left).toEqual([])
  })

  it('confirms itself ten days after it was shipped', async () => {
    const { body: order } = await wang.order(lineOf(await fresh()))
    await wang.payInFull(order.id)
    await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${order.id}/shipments`,
      headers: shop.asMerchant,
      body: { company: '顺丰速运', waybillNumber: newWaybill() },
    })
    const days = orderSetting.initial.confirmDays * 24 * 60 * 60
    await shop.clock.advance(days - 1)
    await shop.deps.jobs.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_receive')
    await shop.clock.advance(1)
    await shop.deps.jobs.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('completed')
  })

  it('waits for its payment, and for its receipt, as long as the shop has decided by then', async () => {
    const { db, clock } = shop
    const { body: before } = await wang.order(lineOf(await fresh()))
    await saveSetting(db, orderSetting, { payMinutes: 60, confirmDays: 3 }, { now: clock.now(), by: 'cus_owner' })
    const { body: order } = await wang.order(lineOf(await fresh()))
    const minutes = ({ payBefore, createdAt }: Order) => (Date.parse(payBefore ?? '') - Date.parse(createdAt)) / 60_000
    expect([minutes(before), minutes(order)]).toEqual([orderSetting.initial.payMinutes, 60])
    await wang.payInFull(order.id)
    await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${order.id}/shipments`,
      headers: shop.asMerchant,
      body: { company: '顺丰速运', waybillNumber: newWaybill() },
    })
    await clock.advance(3 * 24 * 60 * 60)
    await shop.deps.jobs.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('completed')
  })
})
