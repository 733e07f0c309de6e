import { demo, productPage } from './support/demo'
import { openShop, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const longjing = productPage(demo.longjing.id)

test('a card from a chat opens a page of a subpackage, and the visit says where it came from', async () => {
  const phone = await shop.open({ url: `${longjing}&ch=share_card`, scene: 1007 })
  expect(phone.text()).toContain(demo.longjing.title)
  expect(phone.host.loadedPackages).toEqual(['shop/'])
  const visits = await shop.db.selectFrom('visits').select(['scene', 'channel']).execute()
  expect(visits).toEqual([{ scene: 1007, channel: 'share_card' }])
})

test('with nothing behind it, going back leads home', async () => {
  const phone = await shop.open({ url: longjing, scene: 1007 })
  await phone.tap('返回')
  expect(phone.route()).toBe('tabs/home/index')
})

test('Moments shows the product, and asks WeChat for nothing that it refuses there', async () => {
  const phone = await shop.open({ url: longjing, scene: 1154 })
  expect(phone.text()).toContain(demo.longjing.title)
  expect(phone.text()).toContain('前往小程序购买')
  const refused = ['login', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'requestPayment', 'chooseAddress']
  expect(phone.host.wx.calls.map(({ name }) => name).filter((name) => refused.includes(name))).toEqual([])
  expect(phone.findAll('加入购物车')).toEqual([])
})

test('the product is shared into a chat with its picture and a path that opens it', async () => {
  const phone = await shop.open({ url: longjing })
  const card = phone.host.fire('onShareAppMessage', { from: 'menu' }) as { title: string; path: string }
  expect(card.title).toContain(demo.longjing.title)
  const again = await shop.open({ url: card.path.slice(1), scene: 1007 })
  expect(again.text()).toContain(demo.longjing.title)
})

test('a session that ended is begun again without a word', async () => {
  const phone = await shop.open({ url: longjing })
  await phone.tap('收藏')
  expect(phone.host.wx.callsOf('login')).toHaveLength(1)
  await shop.db.updateTable('sessions').set({ expires_at: shop.clock.now() }).execute()
  await phone.tap('已收藏')
  expect(phone.host.wx.callsOf('login')).toHaveLength(2)
  expect(phone.findAll('收藏')).toHaveLength(1)
  expect(await shop.db.selectFrom('favourites').selectAll().execute()).toEqual([])
})

test('without a network the phone says so, and with it the shop is there', async () => {
  const lost = () => {
    throw new Error('fail net::ERR_INTERNET_DISCONNECTED')
  }
  const phone = await shop.open({ wire: lost })
  expect(phone.text()).toContain('网络连接不上，请检查网络')
  phone.host.wx.setWire(shop.wire)
  phone.host.wx.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
  await phone.tap('重试')
  expect(phone.text()).toContain('今日好物')
})

test('who comes back to the phone finds the cart as it was left', async () => {
  const phone = await shop.open({ url: longjing })
  await phone.tap('加入购物车')
  await phone.tap(demo.longjing.size)
  await phone.tap(phone.last('加入购物车'))
  const again = await shop.open({ url: 'tabs/cart/index', stored: phone.host.wx.stored })
  expect(again.host.wx.callsOf('login')).toEqual([])
  expect(again.text()).toContain('去结算 (1)')
})
