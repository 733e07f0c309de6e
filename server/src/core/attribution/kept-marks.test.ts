import { returningScenes, type Visit } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { systemsOf } from '../../systems'
import { retentionSetting } from '../retention/retention-setting'
import { saveSetting } from '../settings/change-setting'
import type { ShopEvents } from '../system/events'
import { entranceSetting } from './entrance-setting'

/** Who comes back without a link keeps the marks of the visit that they had. */

let told: ShopEvents['visit.identified'][] = []
let shop: TestApp
let li: Shopper
let wang: Shopper
beforeAll(async () => {
  const listening = {
    name: 'listening',
    reactions: { 'visit.identified': async (_tx: unknown, event: (typeof told)[number]) => void told.push(event) },
  }
  shop = await testApp({ systems: [...systemsOf('sandbox'), listening] })
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
})
beforeEach(() => {
  told = []
})
afterAll(() => shop.close())

const marks = { channel: 'share_card', promoter: 'prm_1' }
const card = { scene: 1007, path: 'shop/pages/product/index', ...marks }
const post = (headers: Record<string, string>, body: object) =>
  shop.app.inject({ method: 'POST', url: '/v1/visits', headers, body })
const visit = async (headers = {}, body: object = card) => (await post(headers, body)).json<Visit>()
const comeBack = (previousVisitId: string, headers = {}, more = {}) =>
  visit(headers, { scene: 1001, path: 'tabs/home/index', previousVisitId, ...more })

async function stored(visitId: string) {
  const row = await shop.db.selectFrom('visits').select('kept_from').where('id', '=', visitId).executeTakeFirstOrThrow()
  const rows = await shop.db.selectFrom('visit_marks').selectAll().where('visit_id', '=', visitId).execute()
  return { keptFrom: row.kept_from, marks: Object.fromEntries(rows.map(({ mark, value }) => [mark, value])) }
}
const none = { keptFrom: null, marks: {} }

test.each(returningScenes)('by scene %i they are kept, and it is told that no link was opened', async (scene) => {
  const { id } = await visit(li.headers)
  const back = await comeBack(id, li.headers, { scene })
  expect(back.entrance).toBe('direct')
  expect(await stored(back.id)).toEqual({ keptFrom: id, marks })
  expect(told).toMatchObject([
    { visitId: id, isKept: false, marks },
    { visitId: back.id, isKept: true, marks },
  ])
})

test('a visitor keeps those of a visit from before a login, and a claim tells it too', async () => {
  const { id } = await visit()
  const back = await comeBack(id)
  expect(await stored(back.id)).toEqual({ keptFrom: id, marks })
  await shop.app.inject({ method: 'POST', url: `/v1/visits/${back.id}/claim`, headers: li.headers })
  expect(told).toMatchObject([{ visitId: back.id, customerId: li.id, isKept: true, marks }])
})

test('another link, or another entrance, has its own marks alone', async () => {
  const { id } = await visit(li.headers)
  const withLink = await comeBack(id, li.headers, { content: 'article_1' })
  expect(await stored(withLink.id)).toEqual({ keptFrom: null, marks: { content: 'article_1' } })
  const bySearch = await comeBack(id, li.headers, { scene: 1053 })
  expect(await stored(bySearch.id)).toEqual(none)
  expect(await stored((await comeBack(bySearch.id, li.headers)).id)).toEqual(none)
})

test('the days are counted from the opening of the link, however often somebody comes back', async () => {
  const { id } = await visit(li.headers)
  await shop.clock.advance(20 * days)
  const back = await comeBack(id, li.headers)
  await shop.clock.advance(10 * days - 1)
  const again = await comeBack(back.id, li.headers)
  expect(await stored(again.id)).toEqual({ keptFrom: id, marks })
  await shop.clock.advance(1)
  expect(await stored((await comeBack(again.id, li.headers)).id)).toEqual(none)
})

test('so many days as the shop has set, and no longer than retention keeps the visit', async () => {
  const set = (keptMarksDays: number) =>
    saveSetting(
      shop.db,
      entranceSetting,
      { ...entranceSetting.initial, keptMarksDays },
      { now: shop.clock.now(), by: 'the owner' },
    )
  await set(0)
  const { id } = await visit(li.headers)
  expect(await stored((await comeBack(id, li.headers)).id)).toEqual(none)
  await set(365)
  const back = await comeBack(id, li.headers)
  expect(await stored(back.id)).toEqual({ keptFrom: id, marks })
  await shop.clock.advance(retentionSetting.initial.visitDays * days)
  const later = await comeBack(back.id, li.headers)
  expect(await stored(later.id)).toEqual({ keptFrom: id, marks })
  // Of the visit in which the link was opened nothing is known any more.
  await shop.db.deleteFrom('visits').where('id', '=', id).execute()
  expect(await stored((await comeBack(later.id, li.headers)).id)).toEqual(none)
  await set(30)
})

test('of a visit that is another’s nothing is kept: it is refused like one that does not exist', async () => {
  const { id } = await visit(li.headers)
  const wanted = { scene: 1001, path: 'tabs/home/index' }
  const theirs = await post(wang.headers, { ...wanted, previousVisitId: id })
  const nobodys = await post({}, { ...wanted, previousVisitId: id })
  const missing = await post(wang.headers, { ...wanted, previousVisitId: 'vst_nothing' })
  for (const answer of [theirs, nobodys, missing]) {
    expect([answer.statusCode, answer.json()]).toMatchObject([
      404,
      { code: 'not_found', param: '/previousVisitId', message: missing.json().message },
    ])
  }
})
