import type { Coupon, HeldCoupon, PageOf } from '@haoli/contract'
import { hours, seedCatalogue, seeded, type TestApp, testApp, testStart } from '../../../testing'
import { addCoupon, addGoods, call, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let who: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  await seedCatalogue(shop.db)
})
beforeEach(async () => {
  who = await shopper(shop, `phone-coupon-${people++}`)
})
afterAll(() => shop.close())

const claim = (id: string, by = who, key?: string) => by.post<HeldCoupon>(`/v1/coupons/${id}/claims`, undefined, key)
const held = async (state?: string) =>
  (await who.get<PageOf<HeldCoupon>>(`/v1/me/coupons${state ? `?state=${state}` : ''}`)).body.items

describe('coupons that are given out', () => {
  it('are shown to anybody, for a product only those that it can take', async () => {
    const forShop = await addCoupon(shop.db)
    const forTea = await addCoupon(shop.db, { scope: 'products', scopeIds: [seeded.tea.product] })
    const forCategory = await addCoupon(shop.db, { scope: 'categories', scopeIds: [seeded.category] })
    const forOther = await addCoupon(shop.db, { scope: 'products', scopeIds: ['prd_other'] })
    const shown = async (url: string) => {
      const { body } = await call<{ items: Coupon[] }>(shop, {}, 'GET', url)
      return [forShop, forTea, forCategory, forOther].map((id) => body.items.some((coupon) => coupon.id === id))
    }
    expect(await shown('/v1/coupons')).toEqual([true, true, true, true])
    expect(await shown(`/v1/coupons?productId=${seeded.tea.product}`)).toEqual([true, true, true, false])
  })

  it('are claimed as often as a customer may, and say so', async () => {
    const id = await addCoupon(shop.db, { perCustomer: 2 })
    const first = await claim(id)
    expect(first).toMatchObject({ status: 201, body: { couponId: id, state: 'usable', offFen: 1_000 } })
    expect(Date.parse(first.body.validUntil) - Date.parse(first.body.validFrom)).toBe(7 * 86_400_000)
    expect((await claim(id)).status).toBe(201)
    expect(await claim(id)).toMatchObject({ status: 409, body: { code: 'coupon_limit_reached' } })
    const { body } = await who.get<{ items: Coupon[] }>('/v1/coupons')
    expect(body.items.find((coupon) => coupon.id === id)).toMatchObject({
      heldCount: 2,
      claimable: false,
      soldOut: false,
    })
    const row = await shop.db.selectFrom('coupons').select('claimed').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.claimed).toBe(2)
  })

  it('say that they were used, not that all are gone', async () => {
    const id = await addCoupon(shop.db, { total: 1 })
    const couponIds = [await who.claim(id)]
    const { body } = await who.order([{ skuId: seeded.tea.sku, quantity: 2 }], { couponIds })
    const shown = async () =>
      (await who.get<{ items: Coupon[] }>('/v1/coupons')).body.items.find((one) => one.id === id)
    expect(await shown()).toMatchObject({ claimable: false, heldCount: 1, usedCount: 0 })
    await who.payInFull(body.id)
    expect(await shown()).toMatchObject({ claimable: false, heldCount: 0, usedCount: 1, soldOut: true })
  })

  it('are claimed once by the same request sent twice, and not without a key', async () => {
    const id = await addCoupon(shop.db, { perCustomer: 5 })
    const [first, second] = [await claim(id, who, 'claim-1'), await claim(id, who, 'claim-1')]
    expect(second.body).toEqual(first.body)
    expect(await held()).toHaveLength(1)
    const bare = await shop.app.inject({ method: 'POST', url: `/v1/coupons/${id}/claims`, headers: who.headers })
    expect(bare.json()).toMatchObject({ code: 'idempotency_key_missing' })
  })

  it('cannot be claimed unknown, too early, too late, or when all are gone', async () => {
    const last = await addCoupon(shop.db, { total: 1 })
    const closed = await addCoupon(shop.db)
    await shop.db.updateTable('coupons').set({ claim_until: testStart }).where('id', '=', closed).execute()
    await claim(last, await shopper(shop, 'phone-coupon-first'))
    const codes = await Promise.all(['cpn_none', closed, last].map((id) => claim(id)))
    expect(codes.map((answer) => (answer.body as { code?: string }).code)).toEqual([
      'not_found',
      'coupon_not_claimable',
      'coupon_sold_out',
    ])
  })

  it('go to ten of fifty who claim the last ten at once', async () => {
    const id = await addCoupon(shop.db, { total: 10 })
    const everybody = await Promise.all(Array.from({ length: 50 }, (_, index) => shopper(shop, `phone-race-${index}`)))
    const answers = await Promise.all(everybody.map((one) => claim(id, one)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10)
    const rows = await shop.db.selectFrom('held_coupons').select('id').where('coupon_id', '=', id).execute()
    expect(rows).toHaveLength(10)
  })

  it('are not claimed beyond a customer’s share by many requests at once', async () => {
    const id = await addCoupon(shop.db, { perCustomer: 2 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => claim(id)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(2)
  })
})

describe('claimed coupons', () => {
  it('expire by the clock, without a job', async () => {
    const id = (await claim(await addCoupon(shop.db, { validDays: 1 }))).body.id
    expect(await held('usable')).toMatchObject([{ id, state: 'usable' }])
    await shop.clock.advance(24 * hours)
    expect(await held('usable')).toEqual([])
    expect(await held('expired')).toMatchObject([{ id, state: 'expired' }])
    const sku = await addGoods(shop.db, { id: `k${people}`, priceFen: 20_000, stock: 5 })
    const lines = [{ skuId: sku, quantity: 1 }]
    expect((await who.quote(lines)).body.coupons).toEqual([])
    expect(await who.order(lines, { couponIds: [id] })).toMatchObject({
      status: 409,
      body: { code: 'coupon_not_usable', param: '/couponIds/0' },
    })
  })

  it('page through everything once', async () => {
    const ids: string[] = []
    const coupon = await addCoupon(shop.db, { perCustomer: 9 })
    for (let index = 0; index < 5; index++) ids.push((await claim(coupon)).body.id)
    const first = await who.get<PageOf<HeldCoupon>>('/v1/me/coupons?limit=3')
    const second = await who.get<PageOf<HeldCoupon>>(`/v1/me/coupons?limit=3&cursor=${first.body.nextCursor}`)
    const seen = [...first.body.items, ...second.body.items].map((one) => one.id)
    expect(seen.sort()).toEqual(ids.sort())
    expect(second.body.nextCursor).toBe(null)
  })

  it('are used by one order only, even when two orders are made at once', async () => {
    const coupon = await who.claim(await addCoupon(shop.db))
    const sku = await addGoods(shop.db, { id: `t${people}`, priceFen: 20_000, stock: 9 })
    const wanted = { lines: [{ skuId: sku, quantity: 1 }], couponIds: [coupon], addressId: who.addressId }
    const order = () => who.post('/v1/orders', { ...wanted, expectedPayableFen: 19_000 })
    const answers = await Promise.all([order(), order(), order()])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
    expect(await held('held')).toMatchObject([{ id: coupon }])
  })
})
