import { randomUUID } from 'node:crypto'
import type { Coupon, HeldCoupon, Order, PromoterCoupon, Quote, Recommender } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, call, codeOf, freshGoods, lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'
import {
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
let zhou: TestPromoter
let coupon: string
let skuId: string
let productId: string
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  chen = await promoter(shop, 'phone-chen')
  zhou = await promoter(shop, 'phone-zhou')
  skuId = await fresh(20_000, 500)
  productId = skuId.replace('sku_', 'prd_')
  await publish(shop, { productId })
  coupon = await addCoupon(shop.db, { audience: 'promoter_visitors', promoterId: chen.promoterId, total: 500 })
  // The tests move the clock by months.
  await shop.db
    .updateTable('coupons')
    .set({ claim_until: new Date('2100-01-01') })
    .execute()
})
afterEach(async () => {
  await shop.deps.jobs.runDue()
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

let people = 0
const stranger = () => friend(shop, `phone-visitor-${people++}`)
const claim = (who: Shopper, body?: object) => who.post<HeldCoupon>(`/v1/coupons/${coupon}/claims`, body)
const shown = async (who: Shopper, of = productId) =>
  (await who.get<{ items: Coupon[] }>(`/v1/coupons?productId=${of}`)).body.items.find(({ id }) => id === coupon)
const figures = async () =>
  (await chen.get<{ items: PromoterCoupon[] }>('/v1/me/promoter/coupons')).body.items.find(({ id }) => id === coupon)

test('is shown and claimed behind its promoter’s link, with whose it is, and discounts there', async () => {
  const li = await stranger()
  await openLink(li, await chen.link(productId))
  expect(await shown(li)).toMatchObject({ claimable: true, promoter: { nickname: expect.any(String) } })
  const { body: quote } = await li.quote(lineOf(skuId))
  expect(quote.claimable?.coupons).toMatchObject([{ id: coupon, savesFen: 1_000 }])
  const held = (await claim(li)).body.id
  expect((await li.order(lineOf(skuId), { couponIds: [held] })).body).toMatchObject({ payableFen: 19_000 })
})

test('does not exist for who came otherwise or by another’s link; its page says why', async () => {
  for (const by of [null, zhou]) {
    const li = await stranger()
    if (by) await openLink(li, await by.link(productId))
    expect(await shown(li)).toBeUndefined()
    expect((await li.quote(lineOf(skuId))).body.claimable).toBeUndefined()
    expect(await claim(li)).toMatchObject({ status: 409, body: { code: 'coupon_not_claimable' } })
    const { body } = await li.get<Coupon>(`/v1/coupons/${coupon}`)
    expect(body).toMatchObject({ claimable: false, whyNot: 'for_others', audience: 'promoter_visitors' })
  }
  expect(codeOf(await claim(chen))).toBe('coupon_not_claimable')
})

test('is claimable for the days of the setting after the link was opened, and not after its promoter left', async () => {
  const [li, wu] = [await stranger(), await stranger()]
  await openLink(li, await chen.link(productId))
  await shop.clock.advance(30 * days)
  expect(codeOf(await claim(li))).toBe('coupon_not_claimable')
  await openLink(wu, await chen.link(productId))
  await shop.db
    .updateTable('promoters')
    .set({ state: 'left', left_at: shop.clock.now() })
    .where('id', '=', chen.promoterId)
    .execute()
  expect(codeOf(await claim(wu))).toBe('coupon_not_claimable')
  await shop.db
    .updateTable('promoters')
    .set({ state: 'active', left_at: null })
    .where('id', '=', chen.promoterId)
    .execute()
  expect((await claim(wu)).status).toBe(201)
})

test('of a foreign promoter discounts, while the live lock keeps the credit', async () => {
  const li = await stranger()
  await openLink(li, await zhou.link(productId))
  await openLink(li, await chen.link(productId))
  const held = (await claim(li)).body.id
  expect((await li.get<Recommender>('/v1/me/recommender')).body.recommender?.nickname).not.toBe(
    (await shown(li))?.promoter?.nickname,
  )
  await shop.clock.advance(1)
  const { body } = await li.order(lineOf(skuId), { couponIds: [held] })
  await li.payInFull(body.id)
  const earned = (await zhou.lines()).find((line) => line.productId === productId)
  expect(earned).toMatchObject({ baseFen: 19_000, amountFen: 1_900 })
  expect((await chen.lines()).filter((line) => line.paidAt === earned?.paidAt)).toEqual([])
})

test('is seen by a visitor who is not logged in, by their visit, and claimed with it right after the login', async () => {
  const link = await chen.link(productId)
  const visit = await call<{ id: string }>(
    shop,
    {},
    'POST',
    '/v1/visits',
    { scene: 1007, path: link.path, promoter: link.code },
    randomUUID(),
  )
  const url = `/v1/coupons?productId=${productId}&visitId=${visit.body.id}`
  const seen = await call<{ items: Coupon[] }>(shop, {}, 'GET', url)
  expect(seen.body.items.map(({ id }) => id)).toContain(coupon)
  const none = await call<{ items: Coupon[] }>(shop, {}, 'GET', `/v1/coupons?productId=${productId}`)
  expect(none.body.items.map(({ id }) => id)).not.toContain(coupon)
  const li = await stranger()
  expect((await claim(li, { visitId: visit.body.id })).status).toBe(201)
  // The visit is theirs now: to another it opens nothing.
  expect(codeOf(await claim(await stranger(), { visitId: visit.body.id }))).toBe('not_found')
})

test('is claimed by who opened the promoter’s present', async () => {
  const [friendOfChen, other] = [await stranger(), await stranger()]
  const present = await chen.open({ skuId })
  await friendOfChen.post(`/v1/cards/${present.token}/openings`)
  expect((await claim(friendOfChen)).status).toBe(201)
  expect(codeOf(await claim(other))).toBe('coupon_not_claimable')
})

test('counts what it brought and cost, net of what went back; one parcel of three that comes back leaves it used', async () => {
  const li: Friend = await stranger()
  await openLink(li, await chen.link(productId))
  const held = (await claim(li)).body.id
  const before = await figures()
  const wanted = { skuId, parcels: 3, sendTo: 'group' as const, couponIds: [held] }
  const present = await li.open(wanted)
  const first = await stranger()
  await first.accept(present.token)
  const second = await stranger()
  await second.accept(present.token)
  await shop.clock.advance(2 * days)
  await shop.deps.jobs.runDue()
  const after = await figures()
  expect(after).toMatchObject({ used: (before?.used ?? 0) + 1, costFen: (before?.costFen ?? 0) + 1_000 })
  // ¥590 for three parcels, of which two stay.
  expect((after?.salesFen ?? 0) - (before?.salesFen ?? 0)).toBe(59_000 - Math.floor(59_000 / 3))
  const used = await li.get<{ items: HeldCoupon[] }>('/v1/me/coupons?state=used')
  expect(used.body.items.map(({ id }) => id)).toContain(held)
})

test('of a present comes back once all of its parcels have, the accepted ones before they were shipped', async () => {
  const li: Friend = await stranger()
  await openLink(li, await chen.link(productId))
  const held = (await claim(li)).body.id
  const present = await li.open({ skuId, parcels: 2, sendTo: 'group', couponIds: [held] })
  const wu = await stranger()
  const { body } = await wu.accept(present.token)
  const { order_id: orderId } = await shop.db
    .selectFrom('parcels')
    .select('order_id')
    .where('id', '=', body.id)
    .executeTakeFirstOrThrow()
  await merchantPost<Order>(shop, `orders/${orderId}/refunds`)
  const state = async () =>
    (await shop.db.selectFrom('held_coupons').select('state').where('id', '=', held).executeTakeFirstOrThrow()).state
  expect(await state()).toBe('used')
  await shop.clock.advance(2 * days)
  await shop.deps.jobs.runDue()
  expect(await state()).toBe('usable')
  const { body: quote } = await li.post<Quote>('/v1/quotes', { lines: lineOf(skuId), couponIds: null })
  expect(quote.appliedCouponIds).toEqual([held])
})
