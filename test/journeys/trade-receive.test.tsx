import { formatDay } from '../../src/common/lib/time'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea } = seeded
const hourS = 3600

test('a shipped order is followed and confirmed, and can be bought again', async () => {
  let orderId = ''
  const { app, by } = await shop.enter('/trade/pages/orders/index', async (shopper) => {
    const { body } = await shopper.order([{ skuId: tea.sku, quantity: 2 }])
    orderId = body.id
    await shopper.payInFull(orderId)
  })
  await app.see('待发货')
  await shop.ship(orderId, 'SF1234567890')
  await app.tap('待收货')
  await app.tap('查看物流')
  await app.arriveAt('trade/pages/tracking/index')
  await app.see('顺丰速运')
  await app.see('快递已揽收 · 杭州')
  await app.tap('复制 顺丰速运')
  expect(app.phone.clipboard).toBe('SF1234567890')

  await shop.pass(30 * hourS)
  await app.pullDown()
  await app.see('派送中')

  await app.goTo('push', `/trade/pages/order/index?id=${orderId}`)
  await app.see('9 天后自动确认收货')
  await app.see('派送中')
  await app.tap('确认收货')
  await app.see('已收货，谢谢惠顾')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'completed' }])

  await app.tap('再次购买')
  await app.see('提交订单 ¥136.00')
})

test('an order that is not shipped yet says when it will be, and where that time is over, that it is late', async () => {
  let orderId = ''
  const { app } = await shop.enter('/tabs/cart/index', async (shopper) => {
    orderId = (await shopper.order([{ skuId: tea.sku, quantity: 1 }])).body.id
    await shopper.payInFull(orderId)
  })
  const day = (hours: number) => formatDay(shop.clock.now().getTime() + hours * hourS * 1_000, 'zh', shop.clock.now())
  const [ships, arrives] = [day(48), day(48 + 72)]
  await app.goTo('push', `/trade/pages/order/index?id=${orderId}`)
  await app.tap(`${ships}前发货 · 预计 ${arrives}到`)
  await app.arriveAt('trade/pages/tracking/index')
  await app.see('还没有发货')
  await app.see(`${ships}前发货 · 预计 ${arrives}到`)
  await shop.pass(49 * hourS)
  await app.pullDown()
  await app.see(`原定 ${ships}前发货，还没有发出`)
})

test('an order of which a piece was refunded says how much went back', async () => {
  let orderId = ''
  const { app } = await shop.enter('/tabs/cart/index', async (shopper) => {
    const { body } = await shopper.order([{ skuId: tea.sku, quantity: 2 }])
    await shopper.payInFull(body.id)
    await shop.refundOne(body)
    orderId = body.id
  })
  await app.goTo('push', `/trade/pages/order/index?id=${orderId}`)
  await app.see('待发货')
  await app.see('其中已退款')
})

test('an order of somebody else does not exist', async () => {
  const other = await shop.newShopper()
  const { body } = await other.order([{ skuId: tea.sku, quantity: 1 }])
  const { app } = await shop.enter(`/trade/pages/order/index?id=${body.id}`)
  await app.see('内容不存在或已删除')
})

test('a parcel that nobody confirms counts as received after ten days', async () => {
  let orderId = ''
  const { app } = await shop.enter('/tabs/cart/index', async (shopper) => {
    orderId = (await shopper.order([{ skuId: tea.sku, quantity: 1 }])).body.id
    await shopper.payInFull(orderId)
    await shop.ship(orderId)
  })
  await app.goTo('push', `/trade/pages/order/index?id=${orderId}`)
  await app.see('10 天后自动确认收货')
  await shop.pass(10 * 24 * hourS)
  await app.pullDown()
  await app.see('已完成')
})

test('many orders page in, newest first', async () => {
  const { app } = await shop.enter('/trade/pages/orders/index', async (shopper) => {
    for (let count = 0; count < 12; count += 1) {
      await shopper.post(`/v1/orders/${(await shopper.order([{ skuId: tea.sku, quantity: 1 }])).body.id}/cancel`)
    }
  })
  await app.until(() => expect(app.page().getAllByText('已取消')).toHaveLength(10))
  await app.scrollToBottom()
  await app.until(() => expect(app.page().getAllByText('已取消')).toHaveLength(12))
  await app.see('没有更多了')
})
