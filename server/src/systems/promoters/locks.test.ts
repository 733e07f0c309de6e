import type { Me, OpenedLink, Recommender } from '@haoli/contract'
import { sql } from 'kysely'
import { days, readTogether, type TestApp, testApp } from '../../../testing'
import { freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { openLink, promoter, publish, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { lockSetting } from '../../core/attribution/lock-setting'
import { saveSetting } from '../../core/settings/change-setting'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'

let shop: TestApp
let chen: TestPromoter
let zhou: TestPromoter
let productId: string
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  chen = await promoter(shop, 'phone-chen')
  zhou = await promoter(shop, 'phone-zhou')
  productId = (await fresh()).replace('sku_', 'prd_')
  await publish(shop, { productId })
})
afterAll(() => shop.close())

let people = 0
const stranger = () => shopper(shop, `phone-stranger-${people++}`)
const recommender = async (who: Shopper) => (await who.get<Recommender>('/v1/me/recommender')).body
const nicknameOf = async (who: Shopper) => (await who.get<Me>('/v1/me')).body.nickname
const by = async (who: Shopper) => (await recommender(who)).recommender?.nickname

test('opening a promoter’s link locks for 30 days, and the customer sees by whom and until when', async () => {
  const li = await stranger()
  expect(await recommender(li)).toMatchObject({ recommender: null, allowed: true, isPromoter: false })
  await openLink(li, await chen.link(productId))
  const now = shop.clock.now().getTime()
  expect((await recommender(li)).recommender).toEqual({
    nickname: await nicknameOf(chen),
    avatarUrl: null,
    openedAt: new Date(now).toISOString(),
    until: new Date(now + 30 * days * 1000).toISOString(),
  })
})

test('a live lock is never taken over; one that has run out gives way', async () => {
  const li = await stranger()
  await openLink(li, await chen.link(productId))
  await openLink(li, await zhou.link(productId))
  expect(await by(li)).toBe(await nicknameOf(chen))
  await shop.clock.advance(30 * days)
  expect(await by(li)).toBeUndefined()
  await openLink(li, await zhou.link(productId))
  expect(await by(li)).toBe(await nicknameOf(zhou))
})

test('the customer ends it, and may be locked anew; who wants nobody to be credited is not', async () => {
  const li = await stranger()
  await openLink(li, await chen.link(productId))
  expect((await li.post<Recommender>('/v1/me/recommender/end')).body.recommender).toBeNull()
  await openLink(li, await zhou.link(productId))
  expect(await by(li)).toBe(await nicknameOf(zhou))
  const refused = await li.put<Recommender>('/v1/me/attribution', { allowed: false })
  expect(refused.body).toMatchObject({ recommender: null, allowed: false })
  await openLink(li, await chen.link(productId))
  expect(await by(li)).toBeUndefined()
  await li.put('/v1/me/attribution', { allowed: true })
  await openLink(li, await chen.link(productId))
  expect(await by(li)).toBe(await nicknameOf(chen))
})

test('a visit from before the login locks once it gets its customer', async () => {
  const link = await chen.link(productId)
  const body = { scene: 1155, path: link.path, promoter: link.code }
  const visit = (await shop.app.inject({ method: 'POST', url: '/v1/visits', body })).json<{ id: string }>()
  const li = await stranger()
  expect(await by(li)).toBeUndefined()
  await shop.app.inject({ method: 'POST', url: `/v1/visits/${visit.id}/claim`, headers: li.headers })
  expect(await by(li)).toBe(await nicknameOf(chen))
})

test('the days are settings, apart for products and content', async () => {
  const setting = { productClickDays: 3, productOrderDays: 30, contentClickDays: 5, contentOrderDays: 35 }
  await saveSetting(shop.db, lockSetting, setting, { now: shop.clock.now(), by: 'the owner' })
  const [li, wang] = [await stranger(), await stranger()]
  const link = await chen.link(productId)
  await openLink(li, link)
  await openLink(wang, link, { content: 'article_1' })
  const left = async (who: Shopper) =>
    (Date.parse((await recommender(who)).recommender?.until ?? '') - shop.clock.now().getTime()) / 1000
  expect([await left(li), await left(wang)]).toEqual([3 * days, 5 * days])
  await saveSetting(shop.db, lockSetting, lockSetting.initial, { now: shop.clock.now(), by: 'the owner' })
})

test('links of who has left lock nobody, and lead to the goods alone; who comes back has the same links', async () => {
  const wu = await promoter(shop, 'phone-wu')
  const link = await wu.link(productId)
  const opened = async () => (await wu.get<OpenedLink>(`/v1/promoter-links/${link.code.toLowerCase()}`)).body
  expect(await opened()).toEqual({
    target: 'product',
    productId,
    couponId: null,
    promoter: { nickname: expect.any(String), avatarUrl: null },
  })
  const before = await stranger()
  await openLink(before, link)
  await wu.post('/v1/me/promoter/leave')
  expect(await opened()).toMatchObject({ productId, promoter: null })
  const li = await stranger()
  await openLink(li, link)
  expect([await by(li), await by(before)]).toEqual([undefined, undefined])
  expect((await wu.post('/v1/me/promoter/links', { target: 'product', productId })).status).toBe(409)
})

test('a link is made once for a target, and fits the scene of a WeChat code', async () => {
  const link = await chen.link(productId)
  expect(await chen.link(productId)).toEqual(link)
  expect(link.code.length).toBeLessThanOrEqual(32)
  expect(link.code).toMatch(/^[\w-]+$/)
  expect((await chen.link(productId, 'gift')).code).not.toBe(link.code)
  expect((await chen.post('/v1/me/promoter/links', { target: 'product', productId: 'prd_404' })).status).toBe(404)
  expect((await chen.post('/v1/me/promoter/links', { target: 'shop', productId })).status).toBe(400)
})

describe('two cards opened at the same time', () => {
  it('make one lock', async () => {
    const links = await Promise.all([chen.link(productId), zhou.link(productId)])
    const li = await stranger()
    await Promise.all(Array.from({ length: 16 }, (_, index) => openLink(li, links[index % 2] as (typeof links)[0])))
    expect(await locksOf(li)).toBe(1)
  })

  it('also where an old lock has just run out', async () => {
    const links = await Promise.all([chen.link(productId), zhou.link(productId)])
    const li = await stranger()
    await openLink(li, links[0])
    await shop.clock.advance(31 * days)
    await Promise.all(Array.from({ length: 16 }, (_, index) => openLink(li, links[index % 2] as (typeof links)[0])))
    expect(await locksOf(li)).toBe(1)
  })

  it('make several where the lock is looked for first and written later, so the tests above can fail', async () => {
    const li = await stranger()
    await shop.db.transaction().execute((tx) => dropGuard(tx))
    const haveRead = readTogether(2)
    try {
      await Promise.all(
        Array.from({ length: 16 }, (_, index) => lockNaively(li, [chen, zhou][index % 2] as TestPromoter, haveRead)),
      )
      expect(await locksOf(li)).toBeGreaterThan(1)
    } finally {
      await shop.db.deleteFrom('locks').where('customer_id', '=', li.id).execute()
      await shop.db.transaction().execute((tx) => makeGuard(tx))
    }
  })
})

const locksOf = async (who: Shopper): Promise<number> => {
  const { live } = await shop.db
    .selectFrom('locks')
    .select((eb) => eb.fn.countAll<number>().as('live'))
    .where('customer_id', '=', who.id)
    .where('until', '>', shop.clock.now())
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return live
}

const dropGuard = (tx: Tx) => tx.schema.dropIndex('one_current_lock').execute()
const makeGuard = (tx: Tx) =>
  sql`create unique index one_current_lock on locks (customer_id) where is_current`.execute(tx)

/** The wrong way: between SELECT and INSERT other transactions see no lock either. */
const lockNaively = (who: Shopper, to: TestPromoter, haveRead: () => Promise<void>) =>
  shop.db.transaction().execute(async (tx) => {
    const now = shop.clock.now()
    const live = await tx.selectFrom('locks').select('id').where('customer_id', '=', who.id).executeTakeFirst()
    await haveRead()
    if (live) return
    await tx
      .insertInto('locks')
      .values({
        id: newId('lock'),
        customer_id: who.id,
        promoter_id: to.promoterId,
        opened: 'product',
        began_at: now,
        until: new Date(now.getTime() + 30 * days * 1000),
        ended_at: null,
      })
      .execute()
  })
