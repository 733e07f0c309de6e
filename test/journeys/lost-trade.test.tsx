import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea } = seeded
const oneTea = [{ skuId: tea.sku, quantity: 1, seenPriceFen: tea.priceFen }]

/** The page of an order that somebody has made. */
async function orderPage(paid: boolean) {
  let id = ''
  const { app, by } = await shop.enter('/tabs/cart/index', async (shopper) => {
    id = (await shopper.order(oneTea)).body.id
    if (!paid) return
    await shopper.payInFull(id)
    await shop.ship(id)
  })
  await app.goTo('push', `/trade/pages/order/index?id=${id}`)
  return { app, by }
}

test('a lost answer does not make the same order another one when the shopper has come again in between', async () => {
  const { app, by } = await shop.checkOut(oneTea)
  await app.see('提交订单 ¥78.00')
  let taps = 0
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders', async () => {
    taps += 1
    if (taps === 2) await app.comeAgain(1089)
    await app.tap('提交订单 ¥78.00')
  })
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

test('a lost answer to a payment and a second tap pay once', async () => {
  const { app, by } = await orderPage(false)
  await app.see('去支付')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/payments', () => app.tap(/^(去|继续)支付/))
  // The first tap leads to the result, which offers to go on.
  await app.see('支付成功')
  const [order] = await shop.ordersOf(by)
  const payments = await shop.db.selectFrom('payments').select('state').where('order_id', '=', `${order?.id}`).execute()
  expect(payments).toEqual([{ state: 'succeeded' }])
})

test('a lost answer to a cancellation and a second tap cancel once', async () => {
  const { app, by } = await orderPage(false)
  await app.see('取消订单')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/cancel', () => app.tap('取消订单'))
  await app.until(() => expect(app.phone.toasts).toContain('订单已取消'))
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'cancelled' }])
})

test('a lost answer to what one wants to be told of, and a second tap, allow one message of each kind', async () => {
  let id = ''
  const { app, by } = await shop.enter('/tabs/me/index', async (shopper) => {
    id = (await shopper.order(oneTea)).body.id
    await shopper.payInFull(id)
  })
  app.phone.allowsMessages = true
  await app.goTo('push', `/trade/pages/pay-result/index?id=${id}&outcome=paid`)
  const tellMe = '有进展时在微信告诉我'
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/message-consents', () => app.tap(tellMe))
  await app.until(() => expect(app.phone.toasts).toContain('好，会在微信里告诉你'))
  await app.notSee(tellMe)
  const consents = shop.db.selectFrom('message_consents').select(['kind', 'messages_left'])
  expect(await consents.where('customer_id', '=', by.id).orderBy('kind').execute()).toEqual([
    { kind: 'order_refunded', messages_left: 1 },
    { kind: 'order_shipped', messages_left: 1 },
  ])
})

test('a lost answer to a receipt and a second tap confirm once', async () => {
  const { app, by } = await orderPage(true)
  await app.see('确认收货')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/confirm-receipt', () => app.tap('确认收货'))
  await app.until(() => expect(app.phone.toasts).toContain('已确认收货'))
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'completed' }])
})

test('a lost answer to the receipt of a parcel and a second tap confirm once', async () => {
  const { app, by } = await orderPage(true)
  await app.tap('查看物流')
  await app.see('收到这个包裹了')
  const command = 'POST /v1/orders/{id}/shipments/{shipmentId}/receipt'
  await tapTwiceAndLoseTheFirstAnswer(app, command, () => app.tap('收到这个包裹了'))
  await app.see('已确认收到')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'completed' }])
})

test('a lost answer to urging a shipment and a second tap urge once', async () => {
  let id = ''
  const { app } = await shop.enter('/tabs/cart/index', async (shopper) => {
    id = (await shopper.order(oneTea)).body.id
    await shopper.payInFull(id)
    await shop.pass(25 * 3600)
  })
  await app.goTo('push', `/trade/pages/order/index?id=${id}`)
  await app.see('催发货')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/urge', () => app.tap('催发货'))
  await app.see('已催发货')
  expect(app.phone.toasts).not.toContain('已经催过了')
})

test('a lost answer to a new address and a second tap keep one', async () => {
  const { app, by } = await shop.enter('/account/pages/address/index')
  await app.type('智能填写', '周立夏，138 0000 6021，浙江省杭州市西湖区龙井路1号茶山苑3幢502')
  await app.tap('识别')
  await app.see('浙江省 杭州市 西湖区')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/addresses', () => app.tap('保存'))
  await app.until(() => expect(app.phone.toasts).toContain('已保存'))
  const kept = await shop.db.selectFrom('addresses').select('name').where('customer_id', '=', by.id).execute()
  expect(kept.filter(({ name }) => name === '周立夏')).toHaveLength(1)
})
