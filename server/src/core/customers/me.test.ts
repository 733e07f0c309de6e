import { limits } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const family = '👨‍👩‍👧‍👦'

const change = async (headers: Record<string, string>, body: object) => {
  const answer = await shop.app.inject({ method: 'PUT', url: '/v1/me', headers, body })
  return { status: answer.statusCode, body: answer.json() }
}

test('a nickname can be changed, by its owner alone', async () => {
  const [a, b] = [await shop.loginAs('phone-a'), await shop.loginAs('phone-b')]
  const before = (await shop.app.inject({ url: '/v1/me', headers: b })).json()
  expect(await change(a, { nickname: '阿梅' })).toMatchObject({ status: 200, body: { nickname: '阿梅' } })
  expect((await shop.app.inject({ url: '/v1/me', headers: a })).json()).toMatchObject({ nickname: '阿梅' })
  expect((await shop.app.inject({ url: '/v1/me', headers: b })).json()).toEqual(before)
})

test('a nickname keeps to its length, and nothing else can be changed', async () => {
  const headers = await shop.loginAs('phone-a')
  for (const nickname of ['', '  \u3000', 'a\u0000b', '\u200b', '\u202e\u3164\u2800']) {
    expect(await change(headers, { nickname })).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  }
  expect(await change(headers, { nickname: 'x'.repeat(limits.nicknameChars + 1) })).toMatchObject({ status: 400 })
  expect(await change(headers, { nickname: `${family.repeat(limits.nicknameChars)}!` })).toMatchObject({
    status: 400,
    body: { param: '/nickname' },
  })
  expect(await change(headers, { id: 'cus_other' })).toMatchObject({ status: 400, body: { param: '/id' } })
})

test('a nickname is stored tidy, and counted as people count', async () => {
  const headers = await shop.loginAs('phone-a')
  const stored = async (nickname: string) => (await change(headers, { nickname })).body.nickname
  expect(await stored(' 阿\u202e梅\u200b\n\u3000 Ａｎ ')).toBe('阿梅 Ａｎ')
  const longest = family.repeat(limits.nicknameChars)
  expect(await stored(`  ${longest}\u200b`)).toBe(longest)
})

test('the summary counts what is mine', async () => {
  const headers = await shop.loginAs('phone-c')
  const summary = async () => (await shop.app.inject({ url: '/v1/me/summary', headers })).json()
  const nothing = {
    orders: { toPay: 0, toShip: 0, toReceive: 0 },
    favourites: 0,
    footprints: 0,
    coupons: 0,
    unreadNotices: 0,
  }
  expect(await summary()).toEqual(nothing)

  const { id } = (await shop.app.inject({ url: '/v1/me', headers })).json()
  const { id: other } = (await shop.app.inject({ url: '/v1/me', headers: await shop.loginAs('phone-d') })).json()
  const now = shop.clock.now()
  for (const [customer, product] of [
    [id, seeded.tea.product],
    [id, seeded.scarf.product],
    [other, seeded.tea.product],
  ] as const) {
    const row = { customer_id: customer, product_id: product }
    await shop.db
      .insertInto('favourites')
      .values({ ...row, created_at: now })
      .execute()
  }
  for (const [i, state] of (['to_pay', 'to_ship', 'part_shipped', 'to_receive', 'completed'] as const).entries()) {
    const money = { goods_fen: 0, discount_fen: 0, freight_fen: 0, payable_fen: 0 }
    const times = { created_at: now, pay_before: now }
    const row = { id: `ord_${i}`, number: `n${i}`, customer_id: id, state, note: '', entrance: 'direct' as const }
    await shop.db
      .insertInto('orders')
      .values({ ...row, ...money, ...times, address: '{}' })
      .execute()
  }
  expect(await summary()).toEqual({ ...nothing, orders: { toPay: 1, toShip: 2, toReceive: 1 }, favourites: 2 })
})
