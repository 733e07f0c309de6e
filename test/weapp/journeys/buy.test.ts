import { orderSetting } from '../../../server/src/core/orders/order-setting'
import { addressBook, demo } from '../support/demo'
import type { Handset } from '../support/handset'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())
// No two orders of one moment: the last one is the one that the test made.
beforeEach(() => shop.clock.advance(1))

/** From home to a checkout of two pieces with an address, by thumb alone. */
async function toCheckout(phone: Handset) {
  await phone.tap(demo.longjing.title)
  await phone.tap('立即购买')
  await phone.tap(demo.longjing.size)
  await phone.tapLast('加入购物车')
  await phone.tap(/^购物车/)
  await phone.arrivesAt('tabs/cart/index')
  await phone.tap('增加')
  await phone.tap('去结算 (2)')
  await phone.arrivesAt('trade/pages/checkout/index')
  await phone.keepsAddress(addressBook)
  await phone.tap('添加收货地址')
  await phone.tap('用微信地址')
  await phone.tap('同意并继续')
  await phone.sees('陈小满')
}

const submit = '提交订单 ¥336.00'

/** A phone with an order that its owner did not pay. */
async function withUnpaidOrder() {
  const phone = await shop.open()
  await toCheckout(phone)
  await phone.tap(submit, { dialog: '取消' })
  await phone.sees('还没有支付')
  expect(await lastOrder()).toMatchObject({ state: 'to_pay' })
  return phone
}

const lastOrder = () =>
  shop.db.selectFrom('orders').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow()

/** Pieces of the tea that can be had. */
async function stockLeft() {
  const rows = shop.db.selectFrom('stocks').innerJoin('skus', 'skus.id', 'stocks.sku_id')
  const found = await rows.where('skus.product_id', '=', demo.longjing.id).select('stocks.available').execute()
  return found.reduce((sum, { available }) => sum + available, 0)
}

story('a person finds a product, chooses its size, and buys two of it', async () => {
  const phone = await shop.open()
  await toCheckout(phone)
  await phone.tap(submit, { dialog: '支付' })
  await phone.arrivesAt('trade/pages/pay-result/index')
  await phone.sees('支付成功')
  expect(await lastOrder()).toMatchObject({ state: 'to_ship', payable_fen: 33_600 })
  await phone.tap('查看订单')
  await phone.sees('待发货')
  await phone.sees('陈小满')
})

journey('who leaves the cashier finds the order, and pays it later', async () => {
  const phone = await withUnpaidOrder()
  await phone.sees(/请在 (30:00|29:\d\d) 内付款/)
  await phone.reopen({ url: 'tabs/me/index' })
  await phone.tap('1待付款')
  await phone.arrivesAt('trade/pages/orders/index')
  await phone.tap('去支付', { dialog: '支付' })
  await phone.sees('支付成功')
  expect(await lastOrder()).toMatchObject({ state: 'to_ship' })
})

journey('a payment whose notice is late is confirmed when it comes', async () => {
  const nextPayment = { method: 'PUT', url: '/v1/sandbox/next-payment', payload: { outcome: 'late' } } as const
  await shop.app.inject(nextPayment)
  const phone = await shop.open()
  await toCheckout(phone)
  await phone.tap(submit, { dialog: '支付' })
  await phone.sees('确认中')
  expect(await lastOrder()).toMatchObject({ state: 'to_pay' })
  await shop.clock.advance(10)
  await shop.deps.jobs.runDue()
  await phone.sees('支付成功')
  expect(await lastOrder()).toMatchObject({ state: 'to_ship' })
})

journey('an order is cancelled after a question, and its goods can be had again', async () => {
  const before = await stockLeft()
  const phone = await withUnpaidOrder()
  expect(await stockLeft()).toBe(before - 2)
  await phone.tap('查看订单')
  await phone.tap('取消订单', { dialog: '再想想' })
  expect(await lastOrder()).toMatchObject({ state: 'to_pay' })
  await phone.tap('取消订单', { dialog: '取消订单' })
  await phone.sees('你取消了订单')
  await phone.seesNo('去支付')
  expect(await lastOrder()).toMatchObject({ state: 'cancelled', close_reason: 'customer' })
  expect(await stockLeft()).toBe(before)
})

journey('an order that nobody pays in time is closed when its owner looks again', async () => {
  const phone = await withUnpaidOrder()
  await shop.clock.advance(orderSetting.initial.payMinutes * 60)
  await shop.deps.jobs.runDue()
  await phone.tap('查看订单')
  await phone.sees('没有按时付款，订单已关闭')
  await phone.seesNo('去支付')
})
