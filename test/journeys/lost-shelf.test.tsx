import type { openApp } from './support/app'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { demo, productUrl, type Shelf, startShelf } from './support/shelf'

let shop: Shelf
beforeAll(async () => {
  shop = await startShelf()
})
afterAll(() => shop.close())

type App = ReturnType<typeof openApp>

const plus = `加入购物车：${demo.jinjunmei.title}`
const added = (app: App) => app.phone.toasts.filter((words) => words === '已加入购物车').length

/** What the cart of this phone says. */
async function piecesInCart(app: App): Promise<number> {
  const { token } = app.phone.storage.get('session') as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  return (await shop.app.inject({ url: '/v1/cart', headers })).json<{ count: number }>().count
}

test('a lost answer and a second tap on the plus add one piece', async () => {
  const app = await shop.open()
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/cart/lines', () => app.tap(plus))
  await app.until(() => expect(added(app)).toBe(1))
  expect(await piecesInCart(app)).toBe(1)
})

test('two taps on the plus that are each answered add two pieces', async () => {
  const app = await shop.open()
  await app.tap(plus)
  await app.until(() => expect(added(app)).toBe(1))
  await app.tap(plus)
  await app.until(() => expect(added(app)).toBe(2))
  expect(await piecesInCart(app)).toBe(2)
})

test('a lost answer and a second tap on the SKU sheet add one piece, and the cart says so', async () => {
  const app = await shop.open(productUrl(demo.jinjunmei.id))
  const addFromSheet = async () => {
    await app.tapElement(app.page().getAllByRole('button', { name: '加入购物车' }).at(-1) as HTMLElement)
  }
  await app.tap('立即购买')
  await app.see('选择规格')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/cart/lines', addFromSheet)
  await app.until(() => expect(app.page().getByRole('button', { name: '购物车，1 件' })).toBeTruthy())
  expect(await piecesInCart(app)).toBe(1)
})

test('a lost answer and a second tap claim a coupon that may be had twice once', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  const claim = '领取优惠券：满 199 减 20'
  await app.tap(/^领券 4 张/)
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/coupons/{id}/claims', () => app.tap(claim))
  await app.see('已领 1 张')
})

test('a visit whose answer was lost is recorded once when the shopper comes again', async () => {
  const command = 'POST /v1/visits'
  let lose = true
  const app = await shop.openPhone({
    wire: async (request) => {
      const answer = await shop.wire(request)
      if (!lose || `${request.method} ${request.url}` !== command) return answer
      lose = false
      throw { errMsg: 'request:fail timeout' }
    },
  })
  const visits = async () => (await shop.db.selectFrom('visits').select('id').execute()).length
  await app.until(() => expect(lose).toBe(false))
  const before = await visits()
  await app.comeAgain(1001)
  await app.see('今日好物')
  expect(await visits()).toBe(before)
})

test('what a shopper did is counted once, under the entrance of the visit, where an answer was lost', async () => {
  const command = 'POST /v1/events'
  let lost = 0
  const app = await shop.openPhone({
    url: `${productUrl(demo.jinjunmei.id)}&ct=article_7`,
    scene: 1058,
    wire: async (request) => {
      const answer = await shop.wire(request)
      if (lost > 0 || `${request.method} ${request.url}` !== command) return answer
      lost += 1
      throw { errMsg: 'request:fail timeout' }
    },
  })
  await app.tap('立即购买')
  await app.see('选择规格')
  await app.tapElement(app.page().getAllByRole('button', { name: '加入购物车' }).at(-1) as HTMLElement)
  await app.until(() => expect(added(app)).toBe(1))
  const counted = async () => {
    const events = shop.db
      .selectFrom('client_events')
      .select(['kind', 'product_id', 'entrance', 'marks'])
      .orderBy('kind')
    return (await events.execute()).flatMap(({ marks, ...event }) => (marks.content === 'article_7' ? [event] : []))
  }
  await app.leave()
  await app.until(() => expect(lost).toBe(1))
  await app.leave()
  await app.until(() => expect(app.phone.storage.get('events')).toEqual([]))
  const entrance = 'official_account'
  expect(await counted()).toEqual([
    { kind: 'added', product_id: demo.jinjunmei.id, entrance },
    { kind: 'opened', product_id: null, entrance },
    { kind: 'seen', product_id: demo.jinjunmei.id, entrance },
  ])
})
