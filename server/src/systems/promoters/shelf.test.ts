import type { MyShelf, Problem, PromoterLink, Shelf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import { openLink, promoter, publish, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
  for (const id of ['a', 'b', 'c', 'd']) await addGoods(shop.db, { id, priceFen: 5_000, stock: 9 })
  await publish(shop, { productId: 'prd_a' })
})
afterAll(() => shop.close())

const save = (title: string, productIds: string[], who = chen) =>
  who.put<MyShelf & Problem>('/v1/me/promoter/shelf', { title, productIds })
const mine = async () => (await chen.get<MyShelf>('/v1/me/promoter/shelf')).body
const link = async () => (await chen.post<PromoterLink>('/v1/me/promoter/links', { target: 'shelf' })).body
const seen = async () => {
  const { code } = await link()
  return (await shop.app.inject({ url: `/v1/promoter-shelves/${code}` })).json<Shelf>()
}
const list = (id: string, listed: boolean) =>
  shop.db.updateTable('products').set({ listed }).where('id', '=', id).execute()

test('before there is a shelf, it is empty, and its link says so', async () => {
  expect(await mine()).toEqual({ title: '', items: [] })
  expect(await seen()).toMatchObject({ title: '', items: [] })
})

test('goods are shown in the promoter’s order; buyers see no word of what they earn', async () => {
  await save('茶室常备', ['prd_c', 'prd_a', 'prd_b'])
  expect((await mine()).items.map(({ product, earnsFen }) => [product.id, earnsFen])).toEqual([
    ['prd_c', null],
    ['prd_a', 500],
    ['prd_b', null],
  ])
  const shelf = await seen()
  expect(shelf.items.map(({ id }) => id)).toEqual(['prd_c', 'prd_a', 'prd_b'])
  expect(JSON.stringify(shelf)).not.toMatch(/earn|rate|ppm|commission/i)
  expect((await save('茶室常备', ['prd_b', 'prd_c'])).body.items.map(({ product }) => product.id)).toEqual([
    'prd_b',
    'prd_c',
  ])
})

test('who opens it is locked as by a product', async () => {
  const li = await friend(shop, 'phone-li')
  const opened = await link()
  expect(opened.path).toBe(`promoter/pages/shelf/index?pm=${opened.code}&ch=promoter_link`)
  await openLink(li, opened)
  const lock = await shop.db.selectFrom('locks').selectAll().where('customer_id', '=', li.id).executeTakeFirstOrThrow()
  expect(lock).toMatchObject({ promoter_id: chen.promoterId, opened: 'product' })
})

test('what the shop takes off its shelf disappears for buyers, stays for the promoter, and comes back in its place', async () => {
  await save('茶室常备', ['prd_a', 'prd_b', 'prd_c'])
  await list('prd_b', false)
  expect((await seen()).items.map(({ id }) => id)).toEqual(['prd_a', 'prd_c'])
  expect((await mine()).items[1]?.product).toMatchObject({ id: 'prd_b', listed: false })
  expect((await save('新标题', ['prd_c', 'prd_b', 'prd_a'])).status).toBe(200)
  await list('prd_b', true)
  expect((await seen()).items.map(({ id }) => id)).toEqual(['prd_c', 'prd_b', 'prd_a'])
})

test('what is off the shelf of the shop, or does not exist, does not come in, and nothing is changed', async () => {
  await save('茶室常备', ['prd_a'])
  await list('prd_d', false)
  for (const id of ['prd_d', 'prd_none']) {
    expect((await save('别的', ['prd_a', id])).body).toMatchObject({
      code: 'validation_failed',
      param: '/productIds/1',
    })
  }
  expect(await mine()).toMatchObject({ title: '茶室常备', items: [{ product: { id: 'prd_a' } }] })
})

test('of two who save at once, one shelf is what is left: never a mixture', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const answers = await Promise.all([save('一', ['prd_a', 'prd_b']), save('二', ['prd_b', 'prd_a'])])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { title, items } = await mine()
    const order = items.map(({ product }) => product.id)
    expect([title, ...order]).toEqual(title === '一' ? ['一', 'prd_a', 'prd_b'] : ['二', 'prd_b', 'prd_a'])
  }
})

test('the shelf of who has left still shows goods, and names nobody; other codes lead to no shelf', async () => {
  const zhou = await promoter(shop, 'phone-zhou')
  await save('小周的', ['prd_a'], zhou)
  const { body } = await zhou.post<PromoterLink>('/v1/me/promoter/links', { target: 'shelf' })
  await zhou.post('/v1/me/promoter/leave')
  const shelf = (await shop.app.inject({ url: `/v1/promoter-shelves/${body.code}` })).json<Shelf>()
  expect(shelf).toMatchObject({ promoter: null, items: [{ id: 'prd_a' }] })
  const { code } = await chen.link('prd_a')
  expect((await shop.app.inject({ url: `/v1/promoter-shelves/${code}` })).statusCode).toBe(404)
  expect((await save('又来', ['prd_a'], zhou)).body.code).toBe('not_a_promoter')
})
