import type { Address, Order } from '@haoli/contract'
import { ship } from '../../server/testing/orders/waiting-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea } = seeded
const hourS = 3600
const region = { province: '浙江省', city: '宁波市', county: '海曙区' }
const mothers = { name: '王芳的妈妈', phone: '13800138001', ...region, detail: '药行街 8 号' }

/** The page of a paid order of somebody who has two addresses. */
async function orderPage(quantity = 1) {
  let order: Order | undefined
  const { app, by } = await shop.enter('/tabs/cart/index', async (shopper) => {
    await shopper.post<Address>('/v1/addresses', mothers)
    const { body } = await shopper.order([{ skuId: tea.sku, quantity }])
    order = await shopper.payInFull(body.id)
  })
  await app.goTo('push', `/trade/pages/order/index?id=${order?.id}`)
  await app.see('待发货')
  /** Picks the other address in the address book, and confirms it. */
  const changeAddress = async () => {
    await app.tap('修改收货地址')
    await app.arriveAt('account/pages/addresses/index')
    await app.tap(/药行街 8 号/)
    await app.arriveAt('trade/pages/order/index')
    await app.see('改送到这里？')
    await app.tap('改送到这里')
  }
  return { app, by, id: order?.id ?? '', changeAddress }
}

test('an address is changed in time, and the parcel goes there', async () => {
  const { app, by, id, changeAddress } = await orderPage()
  await app.see('发货前可以改，还能改 3 次')
  await changeAddress()
  await app.until(() => expect(app.phone.toasts).toContain('收货地址已修改'))
  await app.see('宁波市 海曙区 药行街 8 号')
  await app.see('还能改 2 次')
  await ship(shop, id)
  await app.pullDown()
  await app.see('待收货')
  expect(app.element().textContent).not.toContain('修改收货地址')
  expect(await shop.ordersOf(by)).toMatchObject([{ address: mothers }])
})

test('an address that is changed too late stays, and the page says that it was shipped and whom to ask', async () => {
  const { app, by, id, changeAddress } = await orderPage()
  await ship(shop, id)
  await changeAddress()
  await app.until(() => expect(app.phone.toasts).toContain('已经发货，请联系客服'))
  await app.see('待收货')
  await app.see('联系客服')
  expect(await shop.ordersOf(by)).toMatchObject([{ address: { detail: '文三路 1 号' } }])
})

test('a late order is urged once, and its delay is said', async () => {
  const { app, id } = await orderPage()
  expect(app.element().textContent).not.toContain('催发货')
  await shop.pass(25 * hourS)
  await app.pullDown()
  await app.tap('催发货')
  await app.until(() => expect(app.phone.toasts).toContain('已催发货'))
  await app.see('商家会看到，并尽快发出')
  const shipsBy = new Date(shop.clock.now().getTime() + 72 * hourS * 1_000).toISOString()
  const headers = { ...shop.asMerchant, 'idempotency-key': `delay-${id}` }
  const payload = { shipsBy, reason: '产地下雪' }
  await shop.app.inject({ method: 'POST', url: `/v1/merchant/orders/${id}/delay`, headers, payload })
  await app.pullDown()
  await app.see('会晚些发货，很抱歉')
  await app.see('前发货：产地下雪')
})

test('two parcels are received one after the other, and the order with the second', async () => {
  const { app, by, id } = await orderPage(2)
  await ship(shop, id, [{ skuId: tea.sku, quantity: 1 }])
  await shop.pass(60)
  await ship(shop, id)
  await app.pullDown()
  await app.see('2 个包裹')
  await app.goTo('push', `/trade/pages/tracking/index?id=${id}`)
  for (const parcel of ['包裹 1', '包裹 2']) {
    await app.tap(parcel)
    await app.tap('收到这个包裹了')
    await app.see('已确认收到')
    const [order] = await shop.ordersOf(by)
    expect(order?.state).toBe(parcel === '包裹 1' ? 'to_receive' : 'completed')
  }
})
