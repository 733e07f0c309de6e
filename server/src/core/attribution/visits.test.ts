import { type TestApp, testApp } from '../../../testing'

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
