import { type HeldCoupon, limits, type PageOf, type Quote } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp, testStart } from '../../../testing'
import { addCoupon, addGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let who: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
beforeEach(async () => {
  who = await shopper(shop, `phone-quote-${people++}`)
})
afterAll(() => shop.close())

let goods = 0
const fresh = (priceFen: number, stock = 10) => addGoods(shop.db, { id: `q${goods++}`, priceFen, stock })
const tried = (quote: Quote, id: string) => quote.coupons.find((coupon) => coupon.id === id)

describe('a quote', () => {
  it('adds up lines, freight and the promise', async () => {
    const { body } = await who.quote([{ skuId: seeded.tea.sku, quantity: 1 }])
    expect(body).toMatchObject({
      lines: [{ skuId: seeded.tea.sku, goodsFen: 6_800, discountFen: 0, payableFen: 6_800, problem: null }],
      goodsFen: 6_800,
      freightFen: 1_000,
      payableFen: 7_800,
      orderable: true,
      coupons: [],
    })
    expect(body.shipsBy).toBe(new Date(shop.clock.now().getTime() + 48 * 3_600_000).toISOString())
    expect(Date.parse(body.arrivesBy)).toBeGreaterThan(Date.parse(body.shipsBy))
  })

  it('counts lines that cannot be had as nothing, and says why', async () => {
    const { body } = await who.quote([
      { skuId: seeded.tea.sku, quantity: 2 },
      { skuId: seeded.scarf.blue, quantity: 1 },
      { skuId: seeded.scarf.red, quantity: 6 },
    ])
    expect(body.orderable).toBe(false)
    expect(body.lines.map((line) => [line.problem?.code ?? null, line.payableFen])).toEqual([
      [null, 13_600],
      ['out_of_stock', 0],
      ['not_enough_stock', 0],
    ])
    expect(body.payableFen).toBe(13_600)
  })

  it('is refused above the largest amount that an order can state, and given up to it', async () => {
    const dear = await fresh(1_000_000_000, 1_000)
    const refused = await who.post('/v1/quotes', { lines: [{ skuId: dear, quantity: 101 }] })
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation_failed', param: '/lines' } })
    const { body } = await who.quote([{ skuId: dear, quantity: 100 }])
    expect(body).toMatchObject({ goodsFen: limits.amountFen, orderable: true })
  })

  it('names a price that differs from the one that was seen, and stays orderable', async () => {
    const { body } = await who.post<Quote>('/v1/quotes', {
      lines: [{ skuId: seeded.tea.sku, quantity: 1, seenPriceFen: 6_000 }],
    })
    expect(body.lines[0]?.problem).toMatchObject({ code: 'price_changed', priceFen: 6_800 })
    expect(body).toMatchObject({ orderable: true, goodsFen: 6_800 })
  })

  it('takes the best coupons by itself and explains each that it tried', async () => {
    const sku = await fresh(30_000)
    const five = await who.claim(await addCoupon(shop.db, { offFen: 500 }))
    const tenth = await who.claim(await addCoupon(shop.db, { kind: 'percent_off', percentOff: 10 }))
    const product = sku.replace('sku_', 'prd_')
    const own = await who.claim(await addCoupon(shop.db, { offFen: 2_000, scope: 'products', scopeIds: [product] }))
    const far = await who.claim(await addCoupon(shop.db, { offFen: 9_000, thresholdFen: 50_000 }))
    const many = await who.claim(await addCoupon(shop.db, { offFen: 9_000, thresholdQuantity: 3 }))
    const other = await who.claim(await addCoupon(shop.db, { scope: 'products', scopeIds: ['prd_none'] }))
    const { body } = await who.quote([{ skuId: sku, quantity: 1 }])
    expect(body.bestCouponIds).toEqual([own, tenth])
    expect(body.appliedCouponIds).toEqual(body.bestCouponIds)
    expect(body).toMatchObject({ discountFen: 2_000 + 2_800, payableFen: 25_200 })
    expect(tried(body, five)).toMatchObject({ usable: true, savesFen: 500, reason: null })
    expect(tried(body, tenth)).toMatchObject({ usable: true, savesFen: 3_000 })
    expect(tried(body, far)).toMatchObject({ usable: false, savesFen: 0, reason: 'below_amount', missingFen: 20_000 })
    expect(tried(body, many)).toMatchObject({ reason: 'below_quantity', missingQuantity: 2, missingFen: null })
    expect(tried(body, other)).toMatchObject({ reason: 'no_matching_goods' })
  })

  it('uses exactly the coupons that the shopper chose, and none where none is chosen', async () => {
    const sku = await fresh(30_000)
    const [small, big] = [await addCoupon(shop.db, { offFen: 500 }), await addCoupon(shop.db, { offFen: 900 })]
    const [smallId, bigId] = [await who.claim(small), await who.claim(big)]
    const lines = [{ skuId: sku, quantity: 1 }]
    expect((await who.quote(lines, [])).body).toMatchObject({ appliedCouponIds: [], discountFen: 0 })
    expect((await who.quote(lines, [smallId])).body).toMatchObject({
      appliedCouponIds: [smallId],
      bestCouponIds: [bigId],
      discountFen: 500,
    })
    const both = await who.quote(lines, [smallId, bigId])
    expect(both.body.appliedCouponIds).toEqual([smallId])
    expect(tried(both.body, bigId)).toMatchObject({ usable: false, reason: 'not_combinable' })
    expect(await who.order(lines, { couponIds: [smallId, bigId] })).toMatchObject({
      status: 409,
      body: { code: 'coupon_not_usable', param: '/couponIds/1' },
    })
  })

  it('leaves out a chosen coupon that does not fit or was used meanwhile, and takes it again once it fits', async () => {
    const sku = await fresh(30_000)
    const chosen = await who.claim(await addCoupon(shop.db, { offFen: 500, thresholdFen: 50_000 }))
    const better = await who.claim(await addCoupon(shop.db, { offFen: 900 }))
    const quote = async (quantity: number) => (await who.quote([{ skuId: sku, quantity }], [chosen])).body
    expect(await quote(2)).toMatchObject({ appliedCouponIds: [chosen], bestCouponIds: [better], discountFen: 500 })
    expect(await quote(1)).toMatchObject({ appliedCouponIds: [], discountFen: 0, orderable: true })
    expect(await quote(2)).toMatchObject({ appliedCouponIds: [chosen], discountFen: 500 })
    const { body } = await who.order([{ skuId: sku, quantity: 2 }], { couponIds: [chosen] })
    await who.payInFull(body.id)
    expect(await quote(2)).toMatchObject({ appliedCouponIds: [], payableFen: 60_000, orderable: true })
  })

  it('keeps the sums over the lines of an order to the fen', async () => {
    const skus = [await fresh(3_333), await fresh(3_333), await fresh(3_334)]
    const coupon = await who.claim(await addCoupon(shop.db, { offFen: 1_000 }))
    const lines = skus.map((skuId) => ({ skuId, quantity: 1 }))
    const { body } = await who.order(lines, { couponIds: [coupon] })
    expect(body.lines.map((line) => line.discountFen).reduce((all, fen) => all + fen, 0)).toBe(1_000)
    expect(body).toMatchObject({ goodsFen: 10_000, discountFen: 1_000, freightFen: 1_000, payableFen: 10_000 })
  })

  it('refuses a SKU that does not exist or is named twice', async () => {
    const line = { skuId: seeded.tea.sku, quantity: 1 }
    const unknown = { skuId: 'sku_none', quantity: 1 }
    expect(await who.quote([line, unknown])).toMatchObject({ status: 404, body: { param: '/lines/1/skuId' } })
    expect(await who.quote([line, line])).toMatchObject({ status: 400, body: { param: '/lines/1/skuId' } })
  })
})

describe('coupons that could be claimed for a quote', () => {
  let sku: string
  let own: { scope: 'products'; scopeIds: string[] }
  beforeEach(async () => {
    await shop.db.updateTable('coupons').set({ claim_until: testStart }).execute()
    sku = await fresh(16_800)
    own = { scope: 'products', scopeIds: [sku.replace('sku_', 'prd_')] }
  })
  const claimable = async (couponIds?: string[]) =>
    (await who.quote([{ skuId: sku, quantity: 1 }], couponIds)).body.claimable
  const idsOf = (offered: Quote['claimable']) => offered?.coupons.map((coupon) => coupon.id)

  it('come best first, each with what it saves and its last day, and enter no price', async () => {
    const five = await addCoupon(shop.db, { offFen: 500 })
    const tenth = await addCoupon(shop.db, { kind: 'percent_off', percentOff: 10, ...own })
    const two = await addCoupon(shop.db, { offFen: 200, ...own })
    const sooner = await addCoupon(shop.db, { offFen: 500 })
    const claim_until = new Date(testStart.getTime() + 3_600_000)
    await shop.db.updateTable('coupons').set({ claim_until }).where('id', '=', sooner).execute()
    const { body } = await who.quote([{ skuId: sku, quantity: 1 }])
    expect(idsOf(body.claimable)).toEqual([tenth, sooner, five, two])
    expect(body.claimable?.coupons[0]).toMatchObject({ kind: 'percent_off', percentOff: 10, savesFen: 1_680 })
    expect(body.claimable?.coupons[1]).toMatchObject({ savesFen: 500, claimUntil: claim_until.toISOString() })
    // One for goods and one for the shop go together.
    expect(body.claimable?.savesFen).toBe(1_680 + 500)
    expect(body).toMatchObject({ coupons: [], appliedCouponIds: [], discountFen: 0, payableFen: 16_800 })
  })

  it('save, once claimed, exactly what the quote said', async () => {
    await addCoupon(shop.db, { kind: 'percent_off', percentOff: 15 })
    await addCoupon(shop.db, { offFen: 3_000, ...own })
    const before = (await who.quote([{ skuId: sku, quantity: 1 }])).body
    for (const { id } of before.claimable?.coupons ?? []) await who.claim(id)
    const { body } = await who.quote([{ skuId: sku, quantity: 1 }])
    expect(before.claimable?.savesFen).toBe(before.payableFen - body.payableFen)
    for (const { id, savesFen } of before.claimable?.coupons ?? []) {
      const { body: held } = await who.get<PageOf<HeldCoupon>>('/v1/me/coupons')
      const copy = held.items.find((one) => one.couponId === id)?.id ?? ''
      expect(tried(body, copy)).toMatchObject({ usable: true, savesFen })
    }
    expect(body.claimable).toBeUndefined()
  })

  it('are only those that this person can claim now', async () => {
    const [over, early, gone] = [await addCoupon(shop.db), await addCoupon(shop.db), await addCoupon(shop.db)]
    const change = (id: string, to: { claim_until?: Date; claim_from?: Date; claimed?: number }) =>
      shop.db.updateTable('coupons').set(to).where('id', '=', id).execute()
    await change(over, { claim_until: shop.clock.now() })
    await change(early, { claim_from: new Date(shop.clock.now().getTime() + 1) })
    await change(gone, { claimed: 100 })
    const mine = await addCoupon(shop.db, { perCustomer: 1 })
    await who.order([{ skuId: sku, quantity: 1 }], { couponIds: [await who.claim(mine)] })
    expect(await claimable()).toBeUndefined()

    const newcomers = await addCoupon(shop.db, { audience: 'new_customers' })
    expect(idsOf(await claimable())).toEqual([newcomers])
    await who.payInFull((await who.order([{ skuId: sku, quantity: 1 }])).body.id)
    expect(await claimable()).toBeUndefined()
  })

  it('are only those with which these lines cost less than with the best that is held', async () => {
    await addCoupon(shop.db, { offFen: 9_000, scope: 'products', scopeIds: ['prd_other'] })
    await addCoupon(shop.db, { offFen: 9_000, thresholdFen: 16_801 })
    expect(await claimable()).toBeUndefined()
    await who.claim(await addCoupon(shop.db, { offFen: 1_000, perCustomer: 2 }))
    await addCoupon(shop.db, { offFen: 999 })
    const more = await addCoupon(shop.db, { offFen: 1_200 })
    const goods = await addCoupon(shop.db, { offFen: 100, ...own })
    const offered = await claimable()
    expect(idsOf(offered)).toEqual([more, goods])
    // The held one of 1,000 would go together with the one for the goods, but not with the other.
    expect(offered).toMatchObject({ savesFen: 300, coupons: [{ savesFen: 1_200 }, { savesFen: 100 }] })
    expect(idsOf(await claimable([]))).toEqual([more, goods])
  })

  it('are named for a present too, whose price has no freight', async () => {
    sku = await fresh(10_000)
    const id = await addCoupon(shop.db, { offFen: 500 })
    const lines = [{ skuId: sku, quantity: 1 }]
    // Below ¥99 the order pays freight, so that the coupon would save nothing.
    expect((await who.post<Quote>('/v1/quotes', { lines })).body.claimable).toBeUndefined()
    const { body } = await who.post<Quote>('/v1/quotes', { lines, asPresent: true })
    expect(body.claimable).toMatchObject({ savesFen: 500, coupons: [{ id, savesFen: 500 }] })
  })
})
