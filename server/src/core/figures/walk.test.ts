import { randomUUID } from 'node:crypto'
import {
  type Entrance,
  type FigureGroup,
  type FigureGroupPage,
  figureGroups,
  figureSubjects,
  type Order,
  type PromoterLink,
  type VenueCode,
  type Visit,
} from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { agency } from '../../../testing/agencies/agency-fixtures'
import { type Done, expectedFigures, storedFigures } from '../../../testing/figures/expected-figures'
import { addCoupon, addGoods, call } from '../../../testing/orders/trade-fixtures'
import { type Friend, friends } from '../../../testing/presents/present-fixtures'
import { merchantPost, openLink, publish, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { chinaDayOf } from '../../platform/china-days'
import { moneyTotals } from '../ledger/money'
import { retentionSetting } from '../retention/retention-setting'
import { saveSetting } from '../settings/change-setting'

let shop: TestApp
let people: Friend[]
let skus: string[]
let seller: TestPromoter
let couponId: string
let venueCode: string
beforeAll(async () => {
  shop = await testApp()
  const sellers = await agency(shop, '记账团')
  seller = await sellers.promoter('phone-seller')
  people = [...(await friends(shop, 3)), seller]
  skus = [
    await addGoods(shop.db, { id: 'a', priceFen: 3_100, stock: 9_999 }),
    await addGoods(shop.db, { id: 'a2', priceFen: 4_700, stock: 9_999, of: 'prd_a' }),
    await addGoods(shop.db, { id: 'b', priceFen: 12_345, stock: 9_999 }),
  ]
  await shop.db
    .insertInto('categories')
    .values({ id: 'cat_tea', parent_id: null, name: '茶', level: 1, position: 1, icon_url: null })
    .execute()
  await shop.db.updateTable('products').set({ leaf_category_id: 'cat_tea' }).where('id', '=', 'prd_a').execute()
  await publish(shop, { productId: 'prd_a' })
  couponId = await addCoupon(shop.db, { offFen: 777, total: 99_999, perCustomer: 100, validDays: 300 })
  await shop.db
    .updateTable('coupons')
    .set({ claim_until: new Date('2100-01-01') })
    .execute()
  venueCode =
    (await merchantPost<{ items: VenueCode[] }>(shop, 'venue-codes', { productId: 'prd_b', venue: '西湖' })).body
      .items[0]?.code ?? ''
  const short = { visitDays: 7, eventDays: 7, searchWordDays: 7, noticeDays: 7 }
  await saveSetting(shop.db, retentionSetting, short, { now: shop.clock.now(), by: 'the owner' })
  await shop.deps.jobs.runDue()
})
afterAll(() => shop.close())

const hourMs = 3_600_000
const entrances: [scene: number, entrance: Entrance][] = [
  [1058, 'official_account'],
  [1007, 'chat'],
  [1177, 'channels'],
  [1001, 'direct'],
]
const contents = ['article_1', '视频 2', null] as const

/** What was done in all histories so far: they go on in one shop. */
const done: Done = { visits: [], events: [] }
interface LastVisit {
  id: string
  at: Date
  entrance: Entrance
  content: string | null
}
const visitOf = new Map<Friend, LastVisit>()
const cards: string[] = []
let lastBatch: { sentAt: Date; events: { ageMs: number }[] } | undefined

const of = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T
/** Retention deletes a visit that is a week old, unless an order names it. */
const freshVisit = (who: Friend) => {
  const visit = visitOf.get(who)
  return visit && shop.clock.now().getTime() - visit.at.getTime() < 6 * 24 * hourMs ? visit : undefined
}
const pass = async (hours: number) => {
  await shop.clock.advance(hours * 3_600)
  await shop.deps.jobs.runDue()
}

/** It is a visit like any other, from a chat. */
async function openAsVisit(who: Friend, link: PromoterLink) {
  const { body } = await openLink(who, link)
  const visit = { id: body.id, at: shop.clock.now(), entrance: 'chat' as const, content: null }
  done.visits.push(visit)
  visitOf.set(who, visit)
}

const commands: Record<string, (pick: number) => Promise<unknown>> = {
  async visit(pick) {
    const who = of(people, pick)
    const [scene, entrance] = of(entrances, pick)
    const content = of(contents, pick >> 2)
    const { body } = await who.post<Visit>('/v1/visits', { scene, path: '', ...(content && { content }) })
    const visit = { id: body.id, at: shop.clock.now(), entrance, content }
    done.visits.push(visit)
    visitOf.set(who, visit)
  },
  /** Without a link: the content is still the one that they had, and was not opened again. */
  async comeBack(pick) {
    const who = of(people, pick)
    const before = freshVisit(who)
    const body = { scene: 1001, path: '', previousVisitId: before?.id ?? null }
    const { id } = (await who.post<Visit>('/v1/visits', body)).body
    const { at = shop.clock.now(), content = null } = before ?? {}
    const entrance = 'direct' as const
    done.visits.push({ at: shop.clock.now(), entrance, content: null })
    // As old as the opening of the link: later it is not certain that retention has left that.
    visitOf.set(who, { id, at, entrance, content })
  },
  async buy(pick) {
    const who = of(people, pick)
    const lines = skus.slice(pick % 2, (pick % 3) + 1).map((skuId) => ({ skuId, quantity: (pick % 3) + 1 }))
    if (lines.length === 0) return
    const couponIds = pick % 4 === 0 ? [await who.claim(couponId)].filter((id) => id !== undefined) : []
    const { body } = await who.order(lines, { visitId: freshVisit(who)?.id ?? null, couponIds })
    // Some are never paid.
    if (pick % 5 > 0) await who.payInFull(body.id)
  },
  async refund(pick) {
    const { body } = await call<{ items: Order[] }>(shop, shop.asMerchant, 'GET', '/v1/merchant/orders?limit=20')
    const order = of(body.items, pick)
    const lines = order?.lines.slice(0, 1).map((line) => ({ lineId: line.id, quantity: 1 }))
    const url = `/v1/merchant/orders/${order?.id}/refunds`
    await call(shop, shop.asMerchant, 'POST', url, pick % 3 ? { lines } : {}, randomUUID())
  },
  openLink: async (pick) => openAsVisit(of(people, pick), await seller.link('prd_a')),
  async give(pick) {
    const who = of(people, pick)
    const skuId = of(skus, pick)
    const scanned = skuId === 'sku_b' && pick % 2 === 0 ? { venueCode } : {}
    const wanted = { skuId, parcels: (pick % 3) + 1, visitId: freshVisit(who)?.id ?? null, ...scanned }
    cards.push((await who.open(wanted)).token)
  },
  accept: async (pick) => of(people, pick).accept(of(cards, pick >> 2) ?? ''),
  async events(pick) {
    const visit = freshVisit(of(people, pick))
    const [kind, properties] = of(
      [
        ['seen', { productId: 'prd_a' }],
        ['began_to_pay', {}],
        ['claimed', { productId: 'prd_b' }],
      ] as const,
      pick,
    )
    const batch = [0, pick % 72].map((hoursAgo) => ({
      id: randomUUID(),
      kind,
      ageMs: hoursAgo * hourMs,
      visitId: visit?.id ?? null,
      ...properties,
    }))
    const productId = 'productId' in properties ? properties.productId : null
    const from = { entrance: visit?.entrance ?? 'other', content: visit?.content ?? null } as const
    const now = shop.clock.now().getTime()
    done.events.push(...batch.map(({ ageMs }) => ({ at: new Date(now - ageMs), kind, productId, ...from })))
    await call(shop, {}, 'POST', '/v1/events', { events: batch })
    lastBatch = { sentAt: shop.clock.now(), events: batch }
  },
  async sendAgain() {
    if (!lastBatch) return
    const later = shop.clock.now().getTime() - lastBatch.sentAt.getTime()
    const events = lastBatch.events.map((event) => ({ ...event, ageMs: event.ageMs + later }))
    await call(shop, {}, 'POST', '/v1/events', { events })
  },
  waitHours: (pick) => pass(pick % 30),
  waitNineDays: () => pass(9 * 24),
}

const command = fc.record({
  name: fc.constantFrom(...Object.keys(commands), 'visit', 'buy', 'buy', 'refund', 'give', 'events'),
  pick: fc.nat({ max: 1_000 }),
})

/** A sale by an article with a coupon, one by a promoter of an agency, and one by a venue's code. */
const oneOfEach = [
  { name: 'visit', pick: 0 },
  { name: 'buy', pick: 4 },
  { name: 'openLink', pick: 1 },
  { name: 'buy', pick: 1 },
  { name: 'give', pick: 2 },
]

/** What all rows of a group sum to, as the desk lists them: sales less refunds. */
async function keptBy(by: FigureGroup): Promise<number> {
  const first = '2026-01-01'
  let fen = 0
  for (let from = first; from <= chinaDayOf(shop.clock.now()); from = addDays(from, 366)) {
    let cursor = ''
    do {
      const url = `/v1/merchant/figures/groups?by=${by}&limit=7&from=${from}&to=${addDays(from, 365)}${cursor}`
      const { body } = await call<FigureGroupPage>(shop, shop.asMerchant, 'GET', url)
      for (const { values } of body.items) fen += (values.salesFen ?? 0) - (values.refundedFen ?? 0)
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
    } while (cursor !== '')
  }
  return fen
}
const addDays = (day: string, count: number) =>
  new Date(Date.parse(day) + count * 24 * hourMs).toISOString().slice(0, 10)

test('after any history the figures are what a recomputation says, and each group of them the ledger, also of days whose visits are forgotten', async () => {
  const longest = { minLength: 10, maxLength: 25 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, longest), async (history) => {
      for (const { name, pick } of history) await commands[name]?.(pick)
      // Events are stored by the hour, so those of the last one are counted an hour later.
      await pass(2)
      expect(await storedFigures(shop.db)).toEqual(await expectedFigures(shop.db, done))
    }),
    { numRuns: histories(40), endOnFailure: true, examples: [[oneOfEach]] },
  )
  const { keptFen } = await moneyTotals(shop.db)
  for (const by of figureGroups) expect([by, await keptBy(by)]).toEqual([by, keptFen])
  // Something was sold in each of these ways, or nothing would have been added up.
  const named = await shop.db
    .selectFrom('figures')
    .select('subject')
    .distinct()
    .where('figure', '=', 'salesFen')
    .where('subject_id', '<>', '')
    .orderBy('subject')
    .execute()
  const subjects = figureSubjects.filter((subject) => subject !== 'shop')
  expect(named.map(({ subject }) => subject)).toEqual([...subjects].sort())
  // Retention did delete, or the figures of old days would prove nothing.
  const { left } = await shop.db
    .selectFrom('visits')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow()
  expect(left).toBeLessThan(done.visits.length)
}, 1_200_000)
