import { addressBook, demo } from './support/demo'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** From home to a checkout with an address, by thumb alone. */
async function toCheckout(phone: Phone) {
  await phone.tap(demo.longjing.title)
  await phone.tap('加入购物车')
  await phone.tap(demo.longjing.size)
  await phone.tap(phone.last('加入购物车'))
  phone.host.move('switchTab', '/tabs/cart/index')
  await phone.host.settle()
  await phone.tap('增加')
  await phone.tap('去结算 (2)')
  phone.host.wx.answer('chooseAddress', addressBook)
  await phone.tap('添加收货地址')
  await phone.tap('用微信地址')
}

const ordersOf = () => shop.db.selectFrom('orders').select(['state', 'payable_fen']).orderBy('created_at').execute()

test('a person finds a product, chooses its size, and buys two of it', async () => {
  const phone = await shop.open()
  await toCheckout(phone)
  expect(phone.route()).toBe('trade/pages/checkout/index')
  expect(phone.text()).toContain('陈小满')
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap('提交订单 ¥336.00')
  expect(phone.host.wx.callsOf('showModal')).toMatchObject([{ title: '沙盒收银台' }])
  expect(phone.route()).toBe('trade/pages/pay-result/index')
  expect(phone.text()).toContain('支付成功')
  expect(await ordersOf()).toEqual([{ state: 'to_ship', payable_fen: 33_600 }])
  await phone.tap('查看订单')
  expect(phone.text()).toContain('待发货')
  // Packages came as they were needed.
  expect(phone.host.loadedPackages).toEqual(['shop/', 'trade/', 'account/'])
})

test('who leaves the cashier finds the order, and pays it later', async () => {
  const phone = await shop.open()
  await toCheckout(phone)
  phone.host.wx.answer('showModal', { confirm: false, cancel: true })
  await phone.tap(/^提交订单/)
  expect((await ordersOf()).at(-1)?.state).toBe('to_pay')
  phone.host.wx.answer('showModal', { confirm: true, cancel: false })
  await phone.tap('继续支付')
  expect(phone.text()).toContain('支付成功')
  expect((await ordersOf()).at(-1)?.state).toBe('to_ship')
})
