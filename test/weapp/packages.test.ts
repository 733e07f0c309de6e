import { demo, productPage } from './support/demo'
import { openShop, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('a package is loaded when its first page is entered, and no sooner', async () => {
  const phone = await shop.open()
  expect(phone.host.loadedPackages).toEqual([])
  await phone.tap(demo.longjing.title)
  expect(phone.host.loadedPackages).toEqual(['shop/'])
  phone.host.move('switchTab', '/tabs/me/index')
  await phone.host.settle()
  await phone.tap('待付款')
  expect(phone.host.loadedPackages).toEqual(['shop/', 'trade/'])
})

test('who comes in by a card loads the package of that page alone', async () => {
  const phone = await shop.open({ url: productPage(demo.longjing.id), scene: 1007 })
  expect(phone.text()).toContain(demo.longjing.title)
  expect(phone.host.loadedPackages).toEqual(['shop/'])
})
