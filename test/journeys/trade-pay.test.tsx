import { orderSetting } from '../../server/src/core/orders/order-setting'
import { stockOf } from '../../server/testing/orders/trade-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea } = seeded
const oneTea = [{ skuId: tea.sku, quantity: 1, seenPriceFen: tea.priceFen }]
const submit = '提交订单 ¥78.00'

test('a payment that is cancelled leaves the order payable, and paying later works', async () => {
  const { app, by } = await shop.checkOut(oneTea)
  app.phone.modalAnswers.push(false)
  await app.tap(submit)
  await app.see('还没有支付')
  await app.see('请在 30:00 内付款')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_pay' }])

  await app.tap('继续支付')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_ship' }])
})

test('a payment that fails says so, and can be tried again', async () => {
  await shop.nextPayment('fail')
  const { app } = await shop.checkOut(oneTea)
  await app.tap(submit)
  await app.see('支付没有成功')
  await app.tap('继续支付')
  await app.see('支付成功')
})

test('a notice that is late shows "confirming", and then the truth', async () => {
  await shop.nextPayment('late')
  const { app, by } = await shop.checkOut(oneTea)
  await app.tap(submit)
  await app.see('确认中')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_pay' }])
  await shop.pass(10)
  await app.see('支付成功')
})

test('a payment whose notice never comes is confirmed by asking', async () => {
  await shop.nextPayment('silent')
  const { app, by } = await shop.checkOut(oneTea)
  await app.tap(submit)
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_ship' }])
})

test('money that arrives after the order closed is said to go back', async () => {
  await shop.nextPayment('late')
  const { app, by } = await shop.checkOut(oneTea)
  await app.tap(submit)
  await app.see('确认中')
  const [order] = await shop.ordersOf(by)
  await by.post(`/v1/orders/${order?.id}/cancel`)
  await app.see('¥78.00 会原路退回')
  await shop.pass(10)
  await app.tap('查看订单')
  await app.see('迟到的付款 ¥78.00 已原路退回')
})

test('an order that nobody pays closes after 30 minutes and gives its stock back', async () => {
  const { available } = await stockOf(shop.db, tea.sku)
  const { app } = await shop.checkOut(oneTea)
  app.phone.modalAnswers.push(false)
  await app.tap(submit)
  await app.see('还没有支付')
  expect(await stockOf(shop.db, tea.sku)).toMatchObject({ available: available - 1 })

  await app.tap('查看订单')
  await app.see('请在 30:00 内付款')
  await shop.pass(orderSetting.initial.payMinutes * 60)
  await app.pullDown()
  await app.see('没有按时付款，订单已关闭')
  expect(app.page().queryByRole('button', { name: '去支付' })).toBeNull()
  expect(await stockOf(shop.db, tea.sku)).toMatchObject({ available })
})

test('an order can be paid from the list of orders, or cancelled after a question', async () => {
  const { app, by } = await shop.enter('/trade/pages/orders/index?tab=to_pay', async (shopper) => {
    await shopper.order(oneTea)
  })
  await app.see('明前龙井 50g')
  app.phone.modalAnswers.push(false)
  await app.tap('取消订单')
  await app.until(() => expect(app.phone.modals[0]?.title).toBe('取消这个订单？'))
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_pay' }])
  await app.tap('取消订单')
  await app.see('没有待付款的订单')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'cancelled', close_reason: 'customer' }])
})

test('the sandbox’s cashier asks for its own payments alone, whatever else a payment lacks', async () => {
  const { app } = await shop.checkOut(oneTea)
  const { wire } = app.phone
  app.phone.wire = async (request) => {
    const answer = await wire(request)
    if (!request.url.endsWith('/payments')) return answer
    return { ...answer, body: { ...(answer.body as object), gateway: 'wechat', client: null } }
  }
  await app.tap(submit)
  await app.see('支付没有成功')
  expect(app.phone.modals).toEqual([])
})
