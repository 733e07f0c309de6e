import { limit } from '../../server/testing/limited-prices/limited-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeEach(async () => {
  shop = await startTrade()
})
afterEach(() => shop.close())

const { tea } = seeded
const teaPage = `/shop/pages/product/index?id=${tea.product}`
const teaLimit = (wanted: object = {}) =>
  limit(shop, { skuId: tea.sku, productId: tea.product, priceFen: 4_900, quantity: 9, perPersonQuantity: 2, ...wanted })

test('a limited-time price is on the card and the page, with its time and its pieces, and on neither once it has ended', async () => {
  await teaLimit({ until: 1 })
  const { app } = await shop.enter('/tabs/home/index')
  await app.see('限时')
  await app.tap('明前龙井 50g')
  await app.arriveAt('shop/pages/product/index')
  await app.see(/后结束/)
  await app.see('剩 9 件，每人限购 2 件')
  await app.see('49')
  await shop.pass(3_601)
  const { app: later } = await shop.enter(teaPage)
  await later.see('68')
  await later.notSee('限时价')
})

test('more pieces than allowed cost the usual price, the checkout says why, and fewer have the lower one', async () => {
  await teaLimit()
  const { app, by } = await shop.checkOut([{ skuId: tea.sku, quantity: 3, seenPriceFen: 6_800 }])
  await app.see('限时价每人限购 2 件')
  await app.see('204.00')
  await app.tap('改为 2 件')
  await app.see('98.00')
  await app.notSee('限时价每人限购 2 件')
  await app.tap('提交订单 ¥108.00')
  await app.see('支付成功')
  const [order] = await shop.ordersOf(by)
  expect(order?.goods_fen).toBe(9_800)
})

test('the last piece that somebody else has taken meanwhile is told, and nothing is ordered for more than was shown', async () => {
  await teaLimit({ quantity: 1, perPersonQuantity: 1 })
  const { app, by } = await shop.checkOut([{ skuId: tea.sku, quantity: 1, seenPriceFen: 4_900 }])
  await app.see('49.00')
  const other = await shop.newShopper()
  await other.order([{ skuId: tea.sku, quantity: 1 }])
  await app.tap('提交订单 ¥59.00')
  await app.see(/限时价已抢光/)
  expect(await shop.ordersOf(by)).toHaveLength(0)
  await app.see('68.00')
})
