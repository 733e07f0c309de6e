import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

// The phone decodes an address once, as a browser does: what the page is given is a single `%`, which is no code of a letter.
test.each([
  ['the page of a printed code', '/gift/pages/code/index?code=%25', '没有找到这个码'],
  ['the page of a scanned code', '/gift/pages/code/index?scene=%25', '没有找到这个码'],
  ['the page of a promoter’s code', '/promoter/pages/open/index?scene=%25', '没有找到这个码'],
  ['the checkout', '/trade/pages/checkout/index?lines=%25', '没有要结算的商品'],
  [
    'the checkout, beside a line that can be read',
    `/trade/pages/checkout/index?lines=%25,${seeded.tea.sku}*1`,
    '¥78.00',
  ],
  ['the search', '/shop/pages/search/index?q=%25', '没有找到'],
  ['the product', '/shop/pages/product/index?id=%25', '商品不存在'],
  ['the card of a present', '/gift/pages/card/index?token=%25', '打不开这份礼物'],
])('%s opens when its address has a broken part', async (_page, url, words) => {
  const { app } = await shop.enter(url)
  await app.see(words)
})

test('a present whose address names a broken printed code is refused in words, not by a dead button', async () => {
  const { app } = await shop.enter(`/gift/pages/checkout/index?sku=${seeded.tea.sku}&venue=%25`)
  await app.tap(/^支付 ¥68.00/)
  await app.until(() => expect(app.phone.toasts).toHaveLength(1))
  await app.see('支付 ¥68.00')
})
