import type { MadeWish, Problem, Wish } from '@haoli/contract'
import { days, hours, seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { call, codeOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { hashToken } from '../../platform/tokens'
import { wishSetting } from './wish-setting'

const { tea } = seeded
const { validDays, perPersonADay } = wishSetting.initial

let shop: TestApp
let wisher: Shopper
let friend: Shopper
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  await seedCatalogue(shop.db)
  wisher = await shopper(shop, 'phone-wisher')
  friend = await shopper(shop, 'phone-friend')
})
// Each test has a day of its own: wishes are counted by the day.
afterEach(() => shop.clock.advance(25 * hours))
afterAll(() => shop.close())

const wish = (who: Shopper, wanted: object = { productId: tea.product, skuId: tea.sku }) =>
  who.post<MadeWish>('/v1/wishes', wanted)
const read = (token: string, who?: Shopper) =>
  call<Wish>(shop, who?.headers ?? {}, 'GET', `/v1/wishes/${encodeURIComponent(token)}`)

test('a friend with the link sees who wants what, without a price; the wisher sees that it is their own', async () => {
  const { status, body } = await wish(wisher)
  expect(status).toBe(201)
  expect(Buffer.from(body.token, 'base64url')).toHaveLength(16)
  const { body: seen } = await read(body.token, friend)
  expect(seen).toMatchObject({ goods: { productId: tea.product }, skuId: tea.sku, state: 'available', own: false })
  expect((await read(body.token)).body).toMatchObject({ own: false })
  expect((await read(body.token, wisher)).body).toMatchObject({ own: true })
  expect(JSON.stringify(seen)).not.toMatch(/fen|price|address|cus_/i)
})

test('name and picture are those of the moment, whatever the wisher is called later', async () => {
  const { body } = await wish(wisher)
  const { nickname } = (await read(body.token)).body.wisher
  await shop.db.updateTable('customers').set({ nickname: '后来的名字' }).where('id', '=', wisher.id).execute()
  expect((await read(body.token)).body.wisher.nickname).toBe(nickname)
})

test('only the hash of its token is stored', async () => {
  const { body } = await wish(wisher)
  const rows = await shop.db.selectFrom('wishes').select('token_hash').execute()
  expect(rows.map((row) => row.token_hash)).toContainEqual(hashToken(body.token))
  expect(JSON.stringify(rows)).not.toContain(body.token)
})

test('what is sold out or no longer listed says so', async () => {
  const { body: any } = await wish(wisher, { productId: tea.product })
  const { body: one } = await wish(wisher)
  const stock = (available: number) =>
    shop.db
      .updateTable('stocks')
      .set({ available, supplied: available })
      .where('sku_id', 'in', (eb) => eb.selectFrom('skus').select('id').where('product_id', '=', tea.product))
      .execute()
  await stock(0)
  expect((await read(any.token)).body).toMatchObject({ state: 'sold_out', skuId: null })
  expect((await read(one.token)).body).toMatchObject({ state: 'sold_out', skuId: tea.sku })
  await stock(9)
  await shop.db.updateTable('skus').set({ listed: false }).where('id', '=', tea.sku).execute()
  expect((await read(one.token)).body.skuId).toBeNull()
  await shop.db.updateTable('skus').set({ listed: true }).where('id', '=', tea.sku).execute()
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', tea.product).execute()
  expect((await read(one.token)).body).toMatchObject({ state: 'ended', goods: { productId: tea.product } })
  expect((await wish(wisher)).status).toBe(404)
  await shop.db.updateTable('products').set({ listed: true }).where('id', '=', tea.product).execute()
})

test('nobody wishes for what the shop does not have, nor without logging in', async () => {
  expect((await wish(wisher, { productId: 'prd_404' })).status).toBe(404)
  expect((await wish(wisher, { productId: tea.product, skuId: seeded.scarf.red })).status).toBe(404)
  expect((await call(shop, {}, 'POST', '/v1/wishes', { productId: tea.product })).status).toBe(401)
})

test('a wrong token and one that has expired get the same answer, before and after it is deleted', async () => {
  await shop.deps.jobs.runDue()
  const { body } = await wish(wisher)
  await shop.clock.advance(validDays * days - 1)
  expect((await read(body.token)).status).toBe(200)
  await shop.clock.advance(1)
  const answers = [await read(body.token), await read(`${body.token}A`), await read('x'), await read('Ω 好礼')]
  await shop.clock.advance(1 * days)
  await shop.deps.jobs.runDue()
  expect(await shop.db.selectFrom('wishes').select('token_hash').execute()).toEqual([])
  answers.push(await read(body.token))
  const told = answers.map(({ status, body: problem }) => {
    const { requestId, ...rest } = problem as unknown as Problem
    return JSON.stringify([status, rest])
  })
  expect(new Set(told).size).toBe(1)
  expect(told[0]).toContain('no such wish')
})

test('a person makes so many in 24 hours, also by thirty taps at once; others are not held up', async () => {
  const answers = await Promise.all(Array.from({ length: perPersonADay + 10 }, () => wish(wisher)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(perPersonADay)
  const refused = answers.filter(({ status }) => status !== 201)
  expect(new Set(refused.map(codeOf))).toEqual(new Set(['wish_limit_reached']))
  expect((await wish(friend)).status).toBe(201)
  await shop.clock.advance(24 * hours)
  expect((await wish(wisher)).status).toBe(201)
})
