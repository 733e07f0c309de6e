import { demo, productPage } from '../support/demo'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

const longjing = productPage(demo.longjing.id)
const noNetwork = '网络连接不上，请检查网络'
const logins = (calls: string[]) => calls.filter((name) => name === 'login').length
const expireTokens = () => shop.db.updateTable('access_tokens').set({ expires_at: shop.clock.now() }).execute()
const endSessions = () => shop.db.deleteFrom('sessions').execute()

journey('a session is refreshed without a word, and one that ended is begun again', async () => {
  const phone = await shop.open({ url: longjing })
  await phone.tap('收藏')
  await phone.sees('已收藏')
  expect(logins(await phone.asked())).toBe(1)
  await expireTokens()
  await phone.tap('已收藏')
  await phone.seesNo('已收藏')
  expect(logins(await phone.asked())).toBe(1)
  await endSessions()
  await phone.tap('收藏')
  await phone.sees('已收藏')
  expect(logins(await phone.asked())).toBe(2)
  expect(await shop.db.selectFrom('favourites').selectAll().execute()).toHaveLength(1)
})

/** A phone with one piece in its cart, on the page that it was put there from. */
async function withOneInCart() {
  const phone = await shop.open({ url: longjing })
  await phone.tap('立即购买')
  await phone.tap(demo.longjing.size)
  await phone.tapLast('加入购物车')
  await phone.tap('购物车，1 件')
  await phone.sees('去结算 (1)')
  return phone
}

journey('a cart is still there when the session ended while the phone was away', async () => {
  const phone = await withOneInCart()
  await endSessions()
  await phone.reopen({ url: 'tabs/cart/index' })
  await phone.sees('去结算 (1)')
})

journey('without a network the phone says so, and with it the shop is there', async () => {
  const phone = await shop.open({ offline: true })
  await phone.sees(noNetwork)
  await phone.findNetwork()
  await phone.tap('重试')
  await phone.sees('今日好物')
  await phone.seesNo(noNetwork)
})

story('a network that is lost on the way leaves what was there, and the next try works', async () => {
  const phone = await shop.open({ url: longjing })
  await phone.sees(demo.longjing.title)
  await phone.loseNetwork()
  await phone.tap('收藏')
  await phone.seesNo('已收藏')
  await phone.sees(demo.longjing.title)
  await phone.findNetwork()
  await phone.tap('收藏')
  await phone.sees('已收藏')
})

journey('who comes back to the phone finds the cart as it was left', async () => {
  const phone = await withOneInCart()
  await phone.reopen({ url: 'tabs/cart/index' })
  await phone.sees('去结算 (1)')
  expect(logins(await phone.asked())).toBe(0)
})
