import { randomUUID } from 'node:crypto'
import { type ClientEvent, limits, type Visit } from '@haoli/contract'
import { sql } from 'kysely'
import { days, type TestApp, testApp } from '../../../testing'
import { addGoods, call, codeOf } from '../../../testing/orders/trade-fixtures'
import { daysLate } from './take-events'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await addGoods(shop.db, { id: 'seen', priceFen: 100, stock: 1 })
})
beforeEach(async () => {
  await shop.db.deleteFrom('client_events').execute()
})
afterAll(() => shop.close())

const seen = (change: object = {}): ClientEvent => ({
  id: randomUUID(),
  kind: 'seen',
  ageMs: 0,
  productId: 'prd_seen',
  ...change,
})
const send = (events: object[], headers = {}) =>
  call<{ counted: number }>(shop, headers, 'POST', '/v1/events', { events })
const secondsToNextHour = () => 3_600 - Math.floor((shop.clock.now().getTime() % 3_600_000) / 1_000)
const stored = () => shop.db.selectFrom('client_events').selectAll().orderBy('at').execute()

test('a batch is stored in the hour in which its events were, by the shop’s clock', async () => {
  await shop.clock.advance(secondsToNextHour() + 1_800)
  const hour = new Date(shop.clock.now().getTime() - 1_800_000)
  const before = new Date(hour.getTime() - 3_600_000)
  const batch = [seen({ ageMs: 3_600_000 }), { id: randomUUID(), kind: 'searched', ageMs: 5_000, found: false }]
  expect((await send(batch)).body).toEqual({ counted: 2 })
  expect(await stored()).toMatchObject([
    { kind: 'seen', product_id: 'prd_seen', at: before, received_at: hour, properties: {} },
    { kind: 'searched', product_id: null, at: hour, properties: { found: false } },
  ])
})

test('two batches of one hour cannot be told apart by their times', async () => {
  await shop.clock.advance(secondsToNextHour())
  await send([seen(), seen({ ageMs: 0 })])
  await shop.clock.advance(1_000)
  await send([seen({ ageMs: 5_000 })])
  const times = (await stored()).map(({ at, received_at }) => `${at.toISOString()} ${received_at.toISOString()}`)
  expect([times.length, new Set(times).size]).toEqual([3, 1])
})

test('a batch that is sent again, at the same time or later, counts once', async () => {
  const batch = Array.from({ length: limits.eventsPerBatch }, () => seen())
  const answers = await Promise.all([send(batch), send([...batch].reverse()), send(batch)])
  await shop.clock.advance(3_600)
  answers.push(await send(batch.map((event) => ({ ...event, ageMs: 3_600_000 }))))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(answers.reduce((all, { body }) => all + body.counted, 0)).toBe(limits.eventsPerBatch)
  expect(await stored()).toHaveLength(limits.eventsPerBatch)
})

test('what is too old, of a kind that a newer client has, or of no product of the shop, is left out of its batch', async () => {
  const tooOld = daysLate * days * 1_000 + 1
  const batch = [
    seen({ ageMs: tooOld }),
    { id: randomUUID(), kind: 'danced', ageMs: 0, tempo: 120 },
    seen({ productId: 'prd_nothing' }),
    seen({ ageMs: tooOld - 1 }),
  ]
  expect((await send(batch)).body).toEqual({ counted: 1 })
})

test.each([
  ['words that somebody typed', { kind: 'searched', found: true, words: '龙井' }],
  ['who it was', { kind: 'paid', customerId: 'cus_1' }],
  ['something else than its kind has', { kind: 'seen' }],
  ['a time in the future', { kind: 'paid', ageMs: -1 }],
])('an event that tells %s is refused with its batch', async (_, event) => {
  const answer = await send([seen(), { id: randomUUID(), ageMs: 0, ...event }])
  expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
  expect(await stored()).toEqual([])
})

test('more than a batch is refused', async () => {
  expect((await send(Array.from({ length: limits.eventsPerBatch + 1 }, () => seen()))).status).toBe(400)
})

test('the entrance and marks of the visit are stored, but nothing that leads to a person', async () => {
  const headers = await shop.loginAs('phone-li')
  const visit = {
    scene: 1058,
    path: 'tabs/home/index',
    content: 'article_1',
    sharer: 'cus_wang',
    promoter: 'p_wu',
    staff: 's_wu',
  }
  const { body } = await call<Visit>(shop, headers, 'POST', '/v1/visits', visit, randomUUID())
  const me = (await call<{ id: string }>(shop, headers, 'GET', '/v1/me')).body
  await send([seen({ visitId: body.id }), seen({ visitId: 'vst_nothing', ageMs: 3_600_000 })], headers)
  expect(await stored()).toMatchObject([
    { entrance: 'other', marks: {} },
    { entrance: 'official_account', marks: { content: 'article_1' } },
  ])
  const { rows } = await sql<{ row: string }>`select client_events::text as row from client_events`.execute(shop.db)
  for (const secret of [body.id, me.id, 'cus_wang', 'p_wu', 's_wu'])
    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
})
