import type { NewOrders, Role, Today } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { afterSaleDesk, boughtOrder } from '../../../testing/after-sales/after-sale-fixtures'
import { call, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import { chinaDayOf } from '../../platform/china-days'

let shop: TestApp
let li: Shopper
let wang: Shopper
beforeAll(async () => {
  shop = await testApp()
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const today = async (headers = shop.asMerchant) => (await call<Today>(shop, headers, 'GET', '/v1/merchant/today')).body
const waiting = async () => (await today()).waiting
const buy = async (who: Shopper, scene = 1001) => {
  const visitId = (await who.post<{ id: string }>('/v1/visits', { scene, path: '' })).body.id
  const { body } = await who.order(lineOf(await fresh(5_000, 9)), { visitId })
  return who.payInFull(body.id)
}

/** What the figures say of a day, all entrances together. */
async function figuresOf(day: string) {
  const rows = await shop.db
    .selectFrom('figures')
    .select((eb) => ['figure', eb.fn.sum<number>('value').as('value')])
    .where('day', '=', day)
    .where('subject', '=', 'shop')
    .groupBy('figure')
    .execute()
  return new Map(rows.map(({ figure, value }) => [figure, Number(value)]))
}

test('today beside yesterday and last week at the same hour agrees with the figures of the day', async () => {
  await buy(li)
  await buy(li, 1058)
  await shop.clock.advance(6 * 86_400)
  await buy(wang)
  await shop.clock.advance(3_600)
  await buy(li)
  await shop.clock.advance(86_400 - 1_800)
  const paid = await buy(li)
  await buy(wang, 1058)
  await shop.deps.jobs.runDue()
  await shop.clock.advance(1_800)
  await shop.deps.jobs.runDue()

  const { figures, day, now } = await today()
  const counted = await figuresOf(day)
  expect(figures.map(({ name }) => name)).toEqual(['salesFen', 'ordersPaid', 'buyers', 'visits'])
  for (const { name, today: value } of figures) expect([name, value]).toEqual([name, counted.get(name)])
  expect(figures.find(({ name }) => name === 'salesFen')).toMatchObject({ today: 2 * paid.payableFen, unit: 'fen' })
  // Seven days ago Li bought twice by two entrances: the figures count a buyer of each.
  const lastWeek = await figuresOf(chinaDayOf(new Date(Date.parse(now) - 7 * 86_400_000)))
  for (const figure of figures) expect([figure.name, figure.lastWeek]).toEqual([figure.name, lastWeek.get(figure.name)])
  expect(figures.find(({ name }) => name === 'buyers')).toMatchObject({ yesterday: 2, lastWeek: 2 })
  // What came later yesterday than now is not compared with.
  const before = await figuresOf(chinaDayOf(new Date(Date.parse(now) - 86_400_000)))
  expect(before.get('ordersPaid')).toBe(2)
})

test('counts what waits, each as its list has it', async () => {
  const before = await waiting()
  const desk = afterSaleDesk(shop)
  const order = await boughtOrder(shop, li, lineOf(await fresh(10_000, 10)))
  const wanted = { type: 'refund' as const, reason: 'others' as const, lines: [{ lineId: order.lineId, quantity: 1 }] }
  await desk.apply(li, order.id, wanted)
  await boughtOrder(shop, li, lineOf(await fresh(10_000, 10)), 'paid')
  const giver = await friend(shop, 'phone-giver')
  await giver.open({ skuId: await fresh(3_000, 5), parcels: 1 })
  const about = { subjectId: 'x', why: 'nobody knows', now: shop.clock.now() }
  await shop.db.transaction().execute((tx) => shop.deps.jobs.leaveToPerson(tx, 'close_order', about))
  const after = await waiting()
  const more = (name: keyof Today['waiting']) => (after[name] ?? 0) - (before[name] ?? 0)
  expect(more('afterSales')).toBe(1)
  expect(more('afterSalesSoon')).toBe(0)
  expect(more('deadLetters')).toBe(1)
  expect(more('shipToday') + more('shipTomorrow') + more('shipLater')).toBe(1)
  for (const [name, shipsWhen] of [
    ['shipLate', 'late'],
    ['shipToday', 'today'],
    ['shipTomorrow', 'tomorrow'],
    ['shipLater', 'later'],
  ] as const) {
    const url = `/v1/merchant/orders?limit=50&sort=ships_by&shipsWhen=${shipsWhen}`
    const { body } = await call<{ items: unknown[] }>(shop, shop.asMerchant, 'GET', url)
    expect([name, body.items.length]).toEqual([name, after[name]])
  }
  const low = await call<{ items: unknown[] }>(shop, shop.asMerchant, 'GET', '/v1/merchant/products?limit=50&state=low')
  expect([after.lowStock, low.body.items.length]).toEqual([low.body.items.length, after.lowStock])
  expect(after.presentsExpiring).toBe(0)
  await shop.clock.advance(22 * 3_600)
  expect((await waiting()).presentsExpiring).toBe(1)
  await shop.clock.advance(3 * 3_600)
  await shop.deps.jobs.runDue()
  expect(await waiting()).toMatchObject({ afterSalesSoon: 1, presentsExpiring: 0 })
  await shop.clock.advance(9 * 86_400)
  expect((await waiting()).shipLate).toBeGreaterThan(after.shipLate ?? 0)
})

test.each([
  ['marketing', [], true],
  ['service', ['shipLate', 'refundsFailed', 'afterSales'], false],
  ['finance', ['invoices', 'withdrawalsFailed', 'refundsFailed', 'holds'], true],
  ['operations', ['shipLate', 'deadLetters', 'presentsExpiring', 'holds'], true],
] as const)('%s sees its own parts', async (role: Role, names, figures) => {
  const seen = await today(await shop.loginWith(role))
  expect(Object.keys(seen.waiting)).toEqual(expect.arrayContaining([...names]))
  if (role === 'marketing') expect(seen.waiting).toEqual({})
  if (role !== 'finance') expect(seen.waiting).not.toHaveProperty('withdrawalsFailed')
  expect(seen.figures.length > 0).toBe(figures)
})

test('an order that was just paid is told, once for who remembers it', async () => {
  const read = async (since?: string, headers = shop.asMerchant) =>
    call<NewOrders>(shop, headers, 'GET', `/v1/merchant/new-orders${since ? `?since=${since}` : ''}`)
  await shop.clock.advance(600)
  const { body: first } = await read()
  expect((await read(first.cursor)).body.items).toEqual(first.items)
  const { id, payableFen } = await buy(li)
  await shop.clock.advance(40)
  const { body: second } = await read(first.cursor)
  expect(second.items).toMatchObject([{ id, payableFen, kind: 'plain' }])
  await shop.clock.advance(61)
  const { body: third } = await read(second.cursor)
  expect(third.items.map((one) => one.id)).toEqual([id])
  expect((await read(third.cursor)).body.items).toEqual([])
  expect((await read('x')).body).toMatchObject({ code: 'validation_failed' })
  expect((await read(undefined, await shop.loginWith('marketing'))).status).toBe(403)
})
