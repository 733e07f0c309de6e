import type { HeldCoupon, MerchantOrder, Order, PageOf } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, call, codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { couponSetting } from './coupon-setting'
import { insertHeld } from './insert-held'

let shop: TestApp
let who: Shopper
let people = 0
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 60 })
})
beforeEach(async () => {
  who = await shopper(shop, `phone-budget-${people++}`)
})
afterEach(async () => {
  await shop.deps.jobs.runDue()
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

/** Whoever calls waits until so many have. */
function meeting(count: number): () => Promise<void> {
  let come = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return async () => {
    come += 1
    if (come === count) open()
    await all
  }
}

const taken = async (id: string) =>
  (await shop.db.selectFrom('coupons').select('budget_taken_fen').where('id', '=', id).executeTakeFirstOrThrow())
    .budget_taken_fen
const mine = async (state: string, by = who) =>
  (await by.get<PageOf<HeldCoupon>>(`/v1/me/coupons?state=${state}`)).body.items
const refund = (order: Order, body?: object) =>
  call<MerchantOrder>(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${order.id}/refunds`,
    body,
    `refund-${people++}`,
  )
const ship = (order: Order) =>
  call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${order.id}/shipments`, {
    company: '顺丰速运',
    waybillNumber: newWaybill(),
  })

describe('the budget of a coupon', () => {
  it('is taken when an order holds it, kept when it is paid, and given back when the order dies', async () => {
    const coupon = await addCoupon(shop.db, { perCustomer: 3, budgetFen: 2_000 })
    const [first, second] = [await who.claim(coupon), await who.claim(coupon)]
    const sku = await fresh(20_000)
    const lines = [{ skuId: sku, quantity: 1 }]
    const { body: unpaid } = await who.order(lines, { couponIds: [first] })
    expect(await taken(coupon)).toBe(1_000)
    await who.post(`/v1/orders/${unpaid.id}/cancel`)
    expect(await taken(coupon)).toBe(0)
    const { body: paid } = await who.order(lines, { couponIds: [first] })
    await who.payInFull(paid.id)
    await who.order(lines, { couponIds: [second] })
    expect(await taken(coupon)).toBe(2_000)
  })

  it('is told in a quote once it is not enough, and nobody claims what nobody could use', async () => {
    const coupon = await addCoupon(shop.db, { perCustomer: 3, budgetFen: 1_500 })
    const [first, second] = [await who.claim(coupon), await who.claim(coupon)]
    const lines = [{ skuId: await fresh(20_000), quantity: 1 }]
    await who.order(lines, { couponIds: [first] })
    const { body } = await who.quote(lines)
    expect(body.coupons).toMatchObject([{ id: second, usable: false, reason: 'budget_spent', savesFen: 0 }])
    expect(await who.order(lines, { couponIds: [second] })).toMatchObject({
      status: 409,
      body: { code: 'coupon_not_usable', param: '/couponIds/0' },
    })
    await shop.db.updateTable('coupons').set({ budget_taken_fen: 1_500 }).where('id', '=', coupon).execute()
    const other = await shopper(shop, `phone-budget-late-${people}`)
    expect(codeOf(await other.post(`/v1/coupons/${coupon}/claims`))).toBe('coupon_sold_out')
    await shop.db.updateTable('coupons').set({ budget_taken_fen: 1_000 }).where('id', '=', coupon).execute()
  })

  const spenders = 50
  it(`is never passed by ${spenders} orders at once`, async () => {
    const coupon = await addCoupon(shop.db, { total: 1_000, budgetFen: 7_500 })
    const sku = await fresh(20_000, spenders)
    const crowd = await Promise.all(
      Array.from({ length: spenders }, async (_, index) => {
        const one = await shopper(shop, `phone-spender-${index}`)
        return { one, held: await one.claim(coupon) }
      }),
    )
    const answers = await Promise.all(
      crowd.map(({ one, held }) =>
        one.post('/v1/orders', {
          lines: [{ skuId: sku, quantity: 1 }],
          couponIds: [held],
          addressId: one.addressId,
          expectedPayableFen: 19_000,
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(7)
    expect(await taken(coupon)).toBe(7_000)
  })

  it('is passed where it is read first and written later, but for the check of its row; so the test above can fail', async () => {
    const coupon = await addCoupon(shop.db, { budgetFen: 1_000 })
    const bothHaveRead = meeting(2)
    /** The wrong way: between reading and writing the other reads the same. */
    const naive = () =>
      shop.db.transaction().execute(async (tx) => {
        const { budget_taken_fen: before } = await tx
          .selectFrom('coupons')
          .select('budget_taken_fen')
          .where('id', '=', coupon)
          .executeTakeFirstOrThrow()
        await bothHaveRead()
        if (before + 1_000 > 1_000) throw new Error('it is spent')
        await tx
          .updateTable('coupons')
          .set((eb) => ({ budget_taken_fen: eb('budget_taken_fen', '+', 1_000) }))
          .where('id', '=', coupon)
          .execute()
      })
    const [first, second] = await Promise.allSettled([naive(), naive()])
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected'])
    const refused = first?.status === 'rejected' ? first : second
    expect(refused).toMatchObject({ reason: { message: expect.stringContaining('violates check constraint') } })
    await shop.db.updateTable('coupons').set({ budget_taken_fen: 0 }).where('id', '=', coupon).execute()
  })
})

describe('a coupon whose order ended', () => {
  const lines = async () => [{ skuId: await fresh(20_000), quantity: 1 }]

  it('comes back when all was refunded before it was shipped', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const { body } = await who.order(await lines(), { couponIds: [held] })
    const order = await who.payInFull(body.id)
    await refund(order)
    expect(await mine('usable')).toMatchObject([{ id: held, orderId: null }])
    expect(await mine('used')).toEqual([])
  })

  it('comes back with the last of several refunds, and not before', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const [a, b] = [await fresh(20_000), await fresh(5_000)]
    const { body } = await who.order(
      [
        { skuId: a, quantity: 2 },
        { skuId: b, quantity: 1 },
      ],
      { couponIds: [held] },
    )
    const order = await who.payInFull(body.id)
    await refund(order, { lines: [{ lineId: order.lines[0]?.id, quantity: 2 }] })
    expect(await mine('used')).toMatchObject([{ id: held, orderId: order.id }])
    await refund(order)
    expect(await mine('usable')).toMatchObject([{ id: held }])
  })

  it('stays used once something was shipped, though all is refunded', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const { body } = await who.order(await lines(), { couponIds: [held] })
    const order = await who.payInFull(body.id)
    await ship(order)
    expect((await refund(order)).body.state).toBe('refunded')
    expect(await mine('used')).toMatchObject([{ id: held }])
    expect(await mine('usable')).toEqual([])
  })

  it('can be used for some days more where its end has passed meanwhile, once', async () => {
    const held = await who.claim(await addCoupon(shop.db, { validDays: 1 }))
    const goods = await lines()
    const order = async () => who.payInFull((await who.order(goods, { couponIds: [held] })).body.id)
    const paid = await order()
    await shop.clock.advance(2 * days)
    await refund(paid)
    const [back] = await mine('usable')
    const { graceDays } = couponSetting.initial
    expect(Date.parse(back?.validUntil ?? '') - Date.parse(back?.now ?? '')).toBe(graceDays * days * 1_000)
    const again = await order()
    await shop.clock.advance((graceDays + 1) * days)
    await refund(again)
    expect(await mine('usable')).toEqual([])
    expect(await mine('expired')).toMatchObject([{ id: held, validUntil: back?.validUntil }])
  })

  it('keeps its end where that has not passed', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const [before] = await mine('usable')
    const { body } = await who.order(await lines(), { couponIds: [held] })
    await who.post(`/v1/orders/${body.id}/cancel`)
    expect(await mine('usable')).toMatchObject([{ id: held, validUntil: before?.validUntil }])
  })

  it('comes back once, however many refunds of the order race', async () => {
    const coupon = await addCoupon(shop.db, { budgetFen: 5_000 })
    const held = await who.claim(coupon)
    const { body } = await who.order(await lines(), { couponIds: [held] })
    const order = await who.payInFull(body.id)
    const answers = await Promise.all(Array.from({ length: 8 }, () => refund(order)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await taken(coupon)).toBe(0)
    expect(await mine('usable')).toHaveLength(1)
  })

  it('gives its budget back twice where it is read first and written later, so the test above can fail', async () => {
    const coupon = await addCoupon(shop.db, { perCustomer: 2, budgetFen: 5_000 })
    const goods = await lines()
    const [first, second] = [await who.claim(coupon), await who.claim(coupon)]
    const { body: ended } = await who.order(goods, { couponIds: [first] })
    await who.order(goods, { couponIds: [second] })
    const bothHaveRead = meeting(2)
    /** The wrong way: both see that the order has the coupon. */
    const naive = () =>
      shop.db.transaction().execute(async (tx) => {
        const held = await tx.selectFrom('held_coupons').selectAll().where('order_id', '=', ended.id).execute()
        await bothHaveRead()
        for (const { discount_fen: fen } of held) {
          await tx
            .updateTable('coupons')
            .set((eb) => ({ budget_taken_fen: eb('budget_taken_fen', '-', fen) }))
            .where('id', '=', coupon)
            .execute()
        }
      })
    await Promise.all([naive(), naive()])
    expect((await brokenRules(shop.db)).map(({ rule }) => rule)).toEqual([expect.stringContaining('a budget has what')])
    await shop.db.updateTable('coupons').set({ budget_taken_fen: 2_000 }).where('id', '=', coupon).execute()
  })
})

describe('five orders at once with one coupon', () => {
  it('use it once', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const skus = await Promise.all(Array.from({ length: 5 }, () => fresh(20_000)))
    const answers = await Promise.all(
      skus.map((skuId) =>
        who.post('/v1/orders', {
          lines: [{ skuId, quantity: 1 }],
          couponIds: [held],
          addressId: who.addressId,
          expectedPayableFen: 19_000,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  })

  it('use it more often where its state is read first and written later, so the test above can fail', async () => {
    const held = await who.claim(await addCoupon(shop.db))
    const skus = [await fresh(20_000), await fresh(20_000)]
    const orders = await Promise.all(skus.map(async (skuId) => (await who.order([{ skuId, quantity: 1 }])).body.id))
    const bothHaveRead = meeting(orders.length)
    /** The wrong way: between reading and writing the other reads the same. */
    const naive = (orderId: string) =>
      shop.db.transaction().execute(async (tx) => {
        const { state } = await tx
          .selectFrom('held_coupons')
          .select('state')
          .where('id', '=', held)
          .executeTakeFirstOrThrow()
        await bothHaveRead()
        if (state !== 'usable') return false
        await tx.updateTable('held_coupons').set({ state: 'held', order_id: orderId }).where('id', '=', held).execute()
        return true
      })
    expect(await Promise.all(orders.map(naive))).toEqual([true, true])
    await shop.db.updateTable('held_coupons').set({ state: 'usable', order_id: null }).where('id', '=', held).execute()
  })
})

describe('64 claims of the last one at once', () => {
  it('give one', async () => {
    const coupon = await addCoupon(shop.db, { total: 1 })
    const crowd = await Promise.all(Array.from({ length: 64 }, (_, index) => shopper(shop, `phone-last-${index}`)))
    const answers = await Promise.all(crowd.map((one) => one.post(`/v1/coupons/${coupon}/claims`)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  it('give more where what is left is counted first, so the test above can fail', async () => {
    const coupon = await addCoupon(shop.db, { total: 1 })
    const all = await Promise.all([0, 1, 2].map((index) => shopper(shop, `phone-naive-${index}`)))
    const allHaveCounted = meeting(all.length)
    /** The wrong way: counts the claims, then adds one. */
    const naive = ({ id: customerId }: Shopper) =>
      shop.db.transaction().execute(async (tx) => {
        const claims = await tx.selectFrom('held_coupons').select('id').where('coupon_id', '=', coupon).execute()
        await allHaveCounted()
        if (claims.length >= 1) return
        const row = await tx.selectFrom('coupons').selectAll().where('id', '=', coupon).executeTakeFirstOrThrow()
        await insertHeld(tx, { coupon: row, customerId, givenBy: null }, shop.clock.now())
      })
    await Promise.all(all.map(naive))
    expect((await brokenRules(shop.db)).map(({ rule }) => rule)).toEqual([
      'no coupon is claimed more often than there are',
    ])
    await shop.db.deleteFrom('held_coupons').where('coupon_id', '=', coupon).execute()
  })
})

it('several coupons for goods go into one order, one a line, and each line keeps its share and who pays for it', async () => {
  const [a, b] = [await fresh(10_000), await fresh(10_000)]
  const productOf = (sku: string) => sku.replace('sku_', 'prd_')
  const couponIds = [
    await who.claim(await addCoupon(shop.db, { scope: 'products', scopeIds: [productOf(a)], offFen: 300 })),
    await who.claim(
      await addCoupon(shop.db, { scope: 'products', scopeIds: [productOf(b)], offFen: 200, payer: 'platform' }),
    ),
    await who.claim(await addCoupon(shop.db, { offFen: 1_000, payer: 'talent' })),
  ]
  const wanted = [a, b].map((skuId) => ({ skuId, quantity: 1 }))
  const { body } = await who.order(wanted, { couponIds })
  expect(body).toMatchObject({
    goodsFen: 20_000,
    discountFen: 1_500,
    lines: [{ discountFen: 797 }, { discountFen: 703 }],
  })
  const { body: seen } = await call<PageOf<MerchantOrder>>(shop, shop.asMerchant, 'GET', '/v1/merchant/orders')
  expect(seen.items.find(({ id }) => id === body.id)?.discounts).toEqual([
    { lineId: body.lines[0]?.id, funder: 'product_coupon', payer: 'merchant', fen: 300 },
    { lineId: body.lines[0]?.id, funder: 'shop_coupon', payer: 'talent', fen: 497 },
    { lineId: body.lines[1]?.id, funder: 'product_coupon', payer: 'platform', fen: 200 },
    { lineId: body.lines[1]?.id, funder: 'shop_coupon', payer: 'talent', fen: 503 },
  ])
})
