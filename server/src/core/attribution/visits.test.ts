import { type TestApp, testApp } from '../../../testing'
import { saveSetting } from '../settings/change-setting'
import { entranceSetting } from './entrance-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const visit = {
  scene: 1007,
  path: 'shop/pages/product/index?id=prd_1',
  channel: 'share_card',
  sharer: 'cus_x',
  room: 'room_1',
  venue: '',
}
const post = (body: object, headers = {}) => shop.app.inject({ method: 'POST', url: '/v1/visits', body, headers })

test('a visit is recorded for somebody who is not logged in', async () => {
  const answer = await post(visit)
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toEqual({
    id: expect.stringMatching(/^vst_/),
    entrance: 'chat',
    createdAt: shop.clock.now().toISOString(),
  })
  const row = await shop.db.selectFrom('visits').selectAll().where('id', '=', answer.json().id).executeTakeFirst()
  expect(row).toMatchObject({ customer_id: null, scene: 1007, path: visit.path })
  const marks = shop.db.selectFrom('visit_marks').select(['mark', 'value']).where('visit_id', '=', answer.json().id)
  expect(await marks.orderBy('mark').execute()).toEqual([
    { mark: 'channel', value: 'share_card' },
    { mark: 'room', value: 'room_1' },
    { mark: 'sharer', value: 'cus_x' },
  ])
})

test('a visit of a customer carries the customer', async () => {
  const headers = await shop.loginAs('phone-a')
  const { id } = (await post(visit, headers)).json()
  const me = (await shop.app.inject({ url: '/v1/me', headers })).json()
  const row = await shop.db.selectFrom('visits').select('customer_id').where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ customer_id: me.id })
})

test('the caller cannot say by which entrance it came', async () => {
  const answer = await post({ ...visit, entrance: 'search' })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'validation_failed', param: '/entrance' })
})

describe('a search crawler', () => {
  const asCrawler = { 'user-agent': 'Mozilla/5.0 MicroMessenger mpcrawler' }
  const visits = async () => (await shop.db.selectFrom('visits').select('id').execute()).length
  const events = {
    events: [{ id: 'crawler-looks-round', kind: 'opened', what: 'shop', ageMs: 0 }],
  }

  test('is no visit, by its scene or by its name', async () => {
    const before = await visits()
    const byScene = await post({ ...visit, scene: 1129 })
    const byName = await post(visit, asCrawler)
    for (const answer of [byScene, byName]) expect(answer).toMatchObject({ statusCode: 400 })
    expect(byScene.json()).toMatchObject({ code: 'validation_failed', param: '/scene' })
    expect(await visits()).toBe(before)
  })

  test('counts nowhere, and reads what everybody reads', async () => {
    const send = (headers: Record<string, string>) =>
      shop.app.inject({ method: 'POST', url: '/v1/events', headers, body: events })
    expect((await send(asCrawler)).json()).toEqual({ counted: 0 })
    expect((await shop.app.inject({ url: '/v1/products', headers: asCrawler })).statusCode).toBe(200)
    expect((await send({})).json()).toEqual({ counted: 1 })
  })
})

describe('the entrance of a scene', () => {
  const entranceOf = async (scene: number) => (await post({ ...visit, scene })).json().entrance

  test('is what the shop has decided, from then on', async () => {
    expect(await entranceOf(1045)).toBe('moments_advert')
    expect(await entranceOf(1099)).toBe('other')
    const value = { ...entranceSetting.initial, scenes: { search: [1099] } }
    await saveSetting(shop.db, entranceSetting, value, { now: shop.clock.now(), by: 'the owner' })
    expect(await entranceOf(1045)).toBe('other')
    expect(await entranceOf(1099)).toBe('search')
  })

  test.each([
    ['twice', { search: [1099], link: [1099] }, '/value/scenes/link/0'],
    ['for the crawler', { search: [1129] }, '/value/scenes/search/0'],
  ])('cannot be set %s', async (_how, scenes, param) => {
    const headers = await shop.loginWith('owner')
    const body = { value: { ...entranceSetting.initial, scenes }, basedOn: 1 }
    const answer = await shop.app.inject({ method: 'PUT', url: '/v1/merchant/settings/entrances', headers, body })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { param }])
  })
})
