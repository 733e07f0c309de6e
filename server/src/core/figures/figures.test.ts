import { randomUUID } from 'node:crypto'
import type { FigurePage, Order, Role, Visit } from '@haoli/contract'
import { sql } from 'kysely'
import { days, type TestApp, testApp } from '../../../testing'
import { addGoods, call, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { systemsOf } from '../../systems'
import type { System } from '../system/system'

/** Whether `visitsBySign` cannot be counted. */
let isBroken = false

/** A figure that a system adds in its own folder. */
const signs: System = {
  name: 'signs',
  figures: {
    visitsBySign: {
      title: { zh: '招牌访问', en: 'Visits by sign' },
      counts: { zh: '从招牌来的访问', en: 'visits that began at a sign' },
      unit: 'count',
      get facts() {
        if (isBroken) throw new Error('cannot be counted')
        return sql`
          select created_at as at, entrance, 'shop' as subject, '' as subject_id
          from visits join visit_marks on visit_id = visits.id where mark = 'venue'`
      },
      value: sql`count(*)`,
      // With a row of no day, as a refund is of an order that was cancelled before its payment came.
      changes: sql`
        select created_at as at, created_at as changed_at from visits union all select null, created_at from visits`,
      keptFor: 'visitDays',
    },
  },
}

let shop: TestApp
let li: Shopper
let sku: string
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), signs], onJobError: () => undefined })
  li = await shopper(shop, 'phone-li')
  sku = await addGoods(shop.db, { id: 'counted', priceFen: 6_000, stock: 99 })
  await shop.deps.jobs.runDue()
})
afterAll(() => shop.close())

const pass = async (seconds: number) => {
  await shop.clock.advance(seconds)
  await shop.deps.jobs.runDue()
}
const visit = async (scene: number, marks: object = {}) =>
  (await li.post<Visit>('/v1/visits', { scene, path: '', ...marks })).body.id
const today = () => new Date(shop.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const read = async (query: string, headers = shop.asMerchant) =>
  call<FigurePage>(shop, headers, 'GET', `/v1/merchant/figures?${query}`)
const rows = async (query: string, headers?: Record<string, string>) =>
  (await read(`from=2000-01-01&to=2100-01-01&${query}`, headers)).body.items.map(({ values, ...row }) => [
    `${row.day} ${row.entrance} ${row.subjectId ?? ''}`.trim(),
    values,
  ])

const refundOne = ({ id, lines }: Order) =>
  call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${id}/refunds`,
    { lines: [{ lineId: lines[0]?.id, quantity: 1 }] },
    randomUUID(),
  )

test('what came of an article: visits, buyers and sales, by the hour; a later refund changes its day', async () => {
  const day = today()
  const visitId = await visit(1058, { content: 'article_1', venue: 'tea house' })
  await visit(1007)
  const { body } = await li.order(lineOf(sku, 2), { visitId })
  const paid = await li.payInFull(body.id)
  await pass(3_600)
  const bought = { buyers: 1, newBuyers: 1, buyersOfMonth: 1, ordersPaid: 1, salesFen: paid.payableFen }
  expect(await rows('subject=content')).toEqual([
    [`${day} chat`, { visits: 1 }],
    [`${day} official_account article_1`, { visits: 1, ...bought }],
  ])
  expect(await rows('entrance=official_account')).toEqual([
    [`${day} official_account`, { visits: 1, visitsBySign: 1, ...bought }],
  ])
  expect(await rows('')).toContainEqual([`${day} chat`, { visits: 1 }])
  const all = (await read(`from=${day}&to=${day}`)).body.items
  const conversions = Object.fromEntries(all.map(({ entrance, conversionPpm }) => [entrance, conversionPpm]))
  expect(conversions).toMatchObject({ official_account: 1_000_000, chat: 0 })
  expect(await rows('subject=product')).toEqual([
    [`${day} official_account prd_counted`, { ...bought, salesFen: 12_000 }],
  ])

  // When its visits are long forgotten.
  await shop.clock.advance(200 * days)
  await pass(days)
  expect(await shop.db.selectFrom('visits').select('id').execute()).toEqual([{ id: visitId }])
  await refundOne(paid)
  await pass(3_600)
  expect(await rows('entrance=official_account')).toEqual([
    [`${day} official_account`, { visits: 1, visitsBySign: 1, ...bought, refundedFen: 6_000 }],
  ])
  expect(await rows('entrance=chat')).toEqual([[`${day} chat`, { visits: 1 }]])
})

describe('figures of a refund, to somebody of the staff', () => {
  beforeAll(async () => {
    const { body } = await li.order(lineOf(sku, 2))
    await refundOne(await li.payInFull(body.id))
    await pass(3_600)
  })

  it.each([
    ['marketing', 200, false],
    ['finance', 200, true],
    ['operations', 200, true],
    ['owner', 200, true],
    ['service', 403, false],
  ] as const)('%s is answered %i; sees refunds: %s', async (role: Role, status, refunds) => {
    const answer = await read(`from=${today()}&to=2100-01-01`, await shop.loginWith(role))
    expect(answer.status).toBe(status)
    if (status !== 200) return
    expect(answer.body.figures.map(({ name }) => name)).toEqual(expect.arrayContaining(['visits', 'salesFen']))
    expect(answer.body.figures.some(({ name }) => name === 'refundedFen')).toBe(refunds)
    expect(JSON.stringify(answer.body).includes('"refundedFen":6000')).toBe(refunds)
  })
})

test('pages follow each other: latest day first, in a day by entrance and subject', async () => {
  await pass(days)
  for (const content of ['b', '龙井', 'a']) await visit(1007, { content })
  const first = today()
  await pass(days)
  await visit(1058, { content: 'a' })
  await pass(3_600)
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await read(`from=${first}&to=${today()}&subject=content&limit=2${cursor}`)
    seen.push(...body.items.map((row) => `${row.day} ${row.entrance} ${row.subjectId}`))
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
  } while (cursor !== '')
  expect(seen).toEqual([`${today()} official_account a`, `${first} chat a`, `${first} chat b`, `${first} chat 龙井`])
  for (const bad of ['x', '["2026",1,""]', '["2026-02-30","chat",""]', '["0000-01-01","chat",""]']) {
    const text = Buffer.from(bad).toString('base64url')
    expect((await read(`from=${first}&to=${first}&cursor=${text}`)).body).toMatchObject({ param: '/cursor' })
  }
  expect(await read(`from=0000-01-01&to=${first}`)).toMatchObject({ status: 400, body: { param: '/from' } })
})

test('the conversion of a day is its buyers by its visits, and follows a late payment', async () => {
  await pass(days)
  const day = today()
  const visitId = await visit(1053)
  for (let more = 0; more < 2; more += 1) await visit(1053)
  const { body } = await li.order(lineOf(sku), { visitId })
  await pass(60)
  const shown = async (subject: string) =>
    (await read(`from=${day}&to=${day}&entrance=search&subject=${subject}`)).body.items
  await li.payInFull(body.id)
  await pass(3_600)
  expect(await shown('shop')).toMatchObject([{ values: { visits: 3, buyers: 1 }, conversionPpm: 333_333 }])
  // The freight is no product's.
  expect(await shown('product')).toMatchObject([
    { subjectId: null, values: { salesFen: 1_000 }, conversionPpm: null },
    { subjectId: 'prd_counted', conversionPpm: null },
  ])
})

test('a day that cannot be counted keeps its visits, until somebody has seen to its dead letter', async () => {
  isBroken = true
  const kept = await visit(1177)
  const day = today()
  const letter = () =>
    shop.db.selectFrom('due_work').select(['id', 'dead_at']).where('kind', '=', 'count_day').executeTakeFirst()
  while (!(await letter())?.dead_at) await pass(days)
  await shop.clock.advance(200 * days)
  await pass(days)
  const isKept = async () =>
    (await shop.db.selectFrom('visits').select('id').where('id', '=', kept).executeTakeFirst()) !== undefined
  expect([await isKept(), await rows('entrance=channels')]).toEqual([true, []])

  isBroken = false
  const id = (await letter())?.id
  const retried = await call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/dead-letters/job_${id}/retry`,
    undefined,
    randomUUID(),
  )
  expect(retried.status).toBe(200)
  await pass(1)
  await pass(days)
  expect([await isKept(), await rows('entrance=channels')]).toEqual([false, [[`${day} channels`, { visits: 1 }]]])
})
