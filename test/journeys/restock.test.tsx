import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeEach(async () => {
  shop = await startTrade()
  await shop.deps.jobs.runDue()
})
afterEach(() => shop.close())

const { tea, scarf } = seeded
const pageOf = (product: string) => `/shop/pages/product/index?id=${product}`
const sellOut = () =>
  shop.db
    .updateTable('stocks')
    .set(({ ref }) => ({ available: 0, supplied: ref('sold') }))
    .where('sku_id', '=', tea.sku)
    .execute()

test('who asks on the page of sold-out goods is told when they are back, and the news leads there', async () => {
  await sellOut()
  const { app } = await shop.enter(pageOf(tea.product))
  await app.see('暂时售罄')
  await app.tap('到货提醒')
  await app.until(() => expect(app.phone.toasts).toContain('到货后会在消息里告诉你'))
  await app.see('已设提醒')
  await shop.pass(60)
  await shop.restock(tea.sku, 3)
  await shop.pass(60)
  await app.goTo('push', '/account/pages/notices/index')
  await app.tap(/到货了$/)
  await app.arriveAt('shop/pages/product/index')
  // What this phone saw a moment ago is shown first.
  await app.pullDown()
  await app.see('立即购买')
  await app.notSee('已设提醒')
})

test('one that is sold out of several is asked for where it is chosen, seen among the favourites, and ended there', async () => {
  const { app, by } = await shop.enter(pageOf(scarf.product))
  await app.tap('立即购买')
  await app.tap(/，售罄$/)
  await app.tap(/^到货提醒：/)
  await app.until(() => expect(app.phone.toasts).toContain('到货后会在消息里告诉你'))
  await app.goTo('push', '/shop/pages/favourites/index')
  await app.see('等待到货')
  await app.tap(/^取消到货提醒/)
  await app.notSee('等待到货')
  expect(
    await shop.db.selectFrom('restock_watches').select('sku_id').where('customer_id', '=', by.id).execute(),
  ).toEqual([])
})

test('a favourite says how much less it costs by now, and calls when it costs less still', async () => {
  const { app, by } = await shop.enter('/shop/pages/favourites/index', async (shopper) => {
    await shop.app.inject({ method: 'PUT', url: `/v1/me/favourites/${tea.product}`, headers: shopper.headers })
    await lower(5_800)
  })
  await app.see('比收藏时便宜 ¥10')
  await app.tap(/^降价提醒：/)
  await app.until(() => expect(app.phone.toasts).toContain('降价后会在消息里告诉你'))
  await lower(4_900)
  await shop.pass(60)
  const texts = await shop.db.selectFrom('messages').select('text').where('customer_id', '=', by.id).execute()
  expect(texts).toEqual([{ text: '“明前龙井 50g”降价了，现在 ¥49.00' }])
})

const lower = (fen: number) =>
  shop.db
    .updateTable('products')
    .set({ min_price_fen: fen, max_price_fen: fen })
    .where('id', '=', tea.product)
    .execute()
