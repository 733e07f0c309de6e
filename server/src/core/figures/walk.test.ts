import { randomUUID } from 'node:crypto'
import type { Entrance, Order, Visit } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { type Done, expectedFigures, storedFigures } from '../../../testing/figures/expected-figures'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'
import { type Friend, friends } from '../../../testing/presents/present-fixtures'
import { retentionSetting } from '../retention/retention-setting'
import { saveSetting } from '../settings/change-setting'

let shop: TestApp
let people: Friend[]
let skus: string[]
beforeAll(async () => {
  shop = await testApp()
  people = await friends(shop, 3)
  skus = [
    await addGoods(shop.db, { id: 'a', priceFen: 3_100, stock: 9_999 }),
    await addGoods(shop.db, { id: 'a2', priceFen: 4_700, stock: 9_999, of: 'prd_a' }),
    await addGoods(shop.db, { id: 'b', priceFen: 12_345, stock: 9_999 }),
  ]
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
    const { body } = await who.order(lines, { visitId: freshVisit(who)?.id ?? null })
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
  async give(pick) {
    const who = of(people, pick)
    const wanted = { skuId: of(skus, pick), parcels: (pick % 3) + 1, visitId: freshVisit(who)?.id ?? null }
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

test('after any history the figures are what a recomputation says, also of days whose visits are forgotten', async () => {
  const longest = { minLength: 10, maxLength: 25 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, longest), async (history) => {
      for (const { name, pick } of history) await commands[name]?.(pick)
      // Events are stored by the hour, so those of the last one are counted an hour later.
      await pass(2)
      expect(await storedFigures(shop.db)).toEqual(await expectedFigures(shop.db, done))
    }),
    { numRuns: histories(40), endOnFailure: true },
  )
  // Retention did delete, or the figures of old days would prove nothing.
  const { left } = await shop.db
    .selectFrom('visits')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow()
  expect(left).toBeLessThan(done.visits.length)
}, 120_000)
