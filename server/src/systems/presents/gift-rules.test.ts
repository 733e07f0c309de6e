import {
  type Coupon,
  limits,
  type MeSummary,
  type Order,
  type PageOf,
  type PresentSummary,
  type Product,
  type ProductCard,
  type Quote,
  type SentNotice,
} from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, addGoods, call, codeOf, stockOf } from '../../../testing/orders/trade-fixtures'
import { allow, type Friend, friend, shipParcel } from '../../../testing/presents/present-fixtures'
import { saveSetting } from '../../core/settings/change-setting'
import { presentSetting } from './present-setting'
import { sharesOf } from './shares'

let shop: TestApp
let giver: Friend
let li: Friend
let returnCouponId: string
beforeAll(async () => {
  shop = await testApp()
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  returnCouponId = await addCoupon(shop.db, { name: '回礼券', audience: 'recipients' })
  await saveSetting(
    shop.db,
    presentSetting,
    { ...presentSetting.initial, ungiftableCategoryIds: ['cat_jewels'], returnCouponId },
    { now: shop.clock.now(), by: 'test' },
  )
})
afterEach(async () => expect(await brokenRules(shop.db)).toEqual([]))
afterAll(() => shop.close())

let goods = 0
const fresh = (priceFen = 10_000, stock = 10, more: object = {}) =>
  addGoods(shop.db, { id: `rule${goods++}`, priceFen, stock, ...more })
const productOf = (sku: string) => sku.replace('sku_', 'prd_')
const jewel = async () => {
  const sku = await fresh()
  await shop.db
    .insertInto('product_categories')
    .values({ category_id: 'cat_jewels', product_id: productOf(sku) })
    .execute()
  return sku
}
const offShelf = async () => {
  const sku = await fresh()
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', productOf(sku)).execute()
  return sku
}

/** Staff say so at the desk. */
const notGiven = async () => {
  const sku = await fresh()
  const path = `/v1/merchant/products/${productOf(sku)}/giving`
  expect((await call(shop, shop.asMerchant, 'PUT', path, { mayBeGiven: false })).status).toBe(200)
  return sku
}

describe('what can be given', () => {
  it.each([
    ['at the price limit', () => fresh(limits.giftableMaxFen), null, null],
    ['a fen above it', () => fresh(limits.giftableMaxFen + 1), 'price', 'not_giftable'],
    ['of a category that is never given', jewel, 'category', 'not_giftable'],
    ['of a product that the shop does not give', notGiven, 'product', 'not_giftable'],
    ['sold out', () => fresh(100, 0), 'sold_out', 'out_of_stock'],
    ['off the shelf', offShelf, 'off_shelf', 'off_shelf'],
  ])('a SKU %s: product page, quote and order agree', async (_what, make, obstacle, code) => {
    const sku = await make()
    const { body: product } = await giver.get<Product>(`/v1/products/${productOf(sku)}`)
    expect(product.skus[0]?.giftObstacle).toBe(obstacle)
    expect(product.giftable).toBe(obstacle === null)
    const lines = [{ skuId: sku, quantity: 1 }]
    const { body: quote } = await giver.post<Quote>('/v1/quotes', { lines, asPresent: true })
    expect([quote.lines[0]?.problem?.code ?? null, quote.orderable]).toEqual([code, code === null])
    const made = await giver.give({ skuId: sku })
    expect(made.status === 201 ? null : codeOf(made)).toBe(code)
  })

  it('is what staff say it is, again at once, and its history says so', async () => {
    const sku = await notGiven()
    const page = `/v1/products/${productOf(sku)}`
    expect((await giver.get<Product>(page)).body.giftable).toBe(false)
    await call(shop, shop.asMerchant, 'PUT', `/v1/merchant/products/${productOf(sku)}/giving`, { mayBeGiven: true })
    expect((await giver.get<Product>(page)).body.giftable).toBe(true)
    const changes = await shop.db
      .selectFrom('product_changes')
      .select(['before', 'after'])
      .where('product_id', '=', productOf(sku))
      .orderBy('id')
      .execute()
    expect(changes.map(({ after }) => after)).toEqual([{ mayBeGiven: false }, { mayBeGiven: true }])
  })

  it('does not restrict what can be bought for oneself', async () => {
    const lines = [{ skuId: await jewel(), quantity: 1 }]
    expect((await giver.quote(lines)).body).toMatchObject({ orderable: true, lines: [{ problem: null }] })
    expect((await giver.order(lines)).status).toBe(201)
  })

  it('can be filtered for', async () => {
    const [no, yes, not] = [await jewel(), await fresh(), await notGiven()]
    const { body } = await giver.get<PageOf<{ id: string }>>('/v1/products?giftable=true&limit=50')
    const ids = body.items.map((item) => item.id)
    expect([yes, no, not].map((sku) => ids.includes(productOf(sku)))).toEqual([true, false, false])
  })

  it('is said on the card of a product', async () => {
    const dear = await fresh(limits.giftableMaxFen + 1)
    const [no, yes, gone] = [await jewel(), await fresh(), await fresh(100, 0)]
    const { body } = await giver.get<PageOf<ProductCard>>('/v1/products?sort=newest&limit=50')
    const said = [no, yes, gone, dear].map((sku) => body.items.find(({ id }) => id === productOf(sku))?.giftable)
    expect(said).toEqual([false, true, true, false])
  })
})

describe('what a present costs', () => {
  it('is the price of its goods, without freight', async () => {
    const lines = [{ skuId: await fresh(1_000), quantity: 2 }]
    expect((await giver.post<Quote>('/v1/quotes', { lines, asPresent: true })).body).toMatchObject({
      freightFen: 0,
      payableFen: 2_000,
    })
    expect((await giver.quote(lines)).body).toMatchObject({ freightFen: 1_000 })
  })

  it('must be the amount that the giver saw', async () => {
    const skuId = await fresh(1_000)
    expect(codeOf(await giver.give({ skuId, expectedPayableFen: 999 }))).toBe('price_changed')
  })

  it.each([
    [10_000, 3_333, 3],
    [9_998, 3_333, 3],
    [1, 3_333, 3],
    [0, 500, 2],
    [166_649, 3_333, 50],
  ])('%i fen for parcels at %i fen are split into %i shares without losing a fen', (payableFen, priceFen, count) => {
    const paid = Math.min(payableFen, priceFen * count)
    const off = priceFen * count - paid
    const discounts = [
      { funder: 'product_coupon' as const, payer: 'merchant' as const, fen: Math.floor(off / 3) },
      { funder: 'shop_coupon' as const, payer: 'promoter' as const, fen: off - Math.floor(off / 3) },
    ]
    const shares = sharesOf({ payableFen: paid, priceFen, discounts }, count)
    const amounts = shares.map((share) => share.amountFen)
    expect(amounts.reduce((all, fen) => all + fen, 0)).toBe(paid)
    expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    for (const share of shares) {
      expect(share.amountFen + share.discountFen).toBe(priceFen)
      expect(share.discounts.reduce((all, { fen }) => all + fen, 0)).toBe(share.discountFen)
    }
    for (const { funder, fen } of discounts) {
      const parts = shares.flatMap((share) => share.discounts.filter((part) => part.funder === funder))
      expect(parts.reduce((all, part) => all + part.fen, 0)).toBe(fen)
    }
  })

  it('counts against the giver’s purchase limit, not the recipient’s', async () => {
    const sku = await fresh(1_000, 10, { limit: { period: 'ever', quantity: 2 } })
    const present = await giver.open({ skuId: sku, parcels: 2 })
    expect(codeOf(await giver.give({ skuId: sku }))).toBe('purchase_limit_exceeded')
    await li.accept(present.token)
    expect((await li.order([{ skuId: sku, quantity: 2 }])).status).toBe(201)
  })
})

describe('a recipient may swap', () => {
  it('for another SKU of the same product at the same price, which the merchant then ships', async () => {
    const given = await fresh()
    const same = await fresh(10_000, 3, { of: productOf(given) })
    await shop.db.updateTable('skus').set({ specs: '[{"name":"颜色","value":"蓝"}]' }).where('id', '=', same).execute()
    const dearer = await fresh(10_001, 3, { of: productOf(given) })
    const gone = await fresh(10_000, 0, { of: productOf(given) })
    const stranger = await fresh()
    const present = await giver.open({ skuId: given })
    const { choices } = (await li.look(present.token)).body
    expect(choices.map(({ skuId, given: kept, available }) => [skuId, kept, available]).sort()).toEqual(
      [
        [given, true, true],
        [gone, false, false],
        [same, false, true],
      ].sort(),
    )
    for (const skuId of [dearer, stranger, 'sku_none']) {
      expect(codeOf(await li.accept(present.token, { skuId }))).toBe('swap_not_allowed')
    }
    expect(codeOf(await li.accept(present.token, { skuId: gone }))).toBe('out_of_stock')
    const { body } = await li.accept(present.token, { skuId: same })
    expect(body.goods.specText).toBe('蓝')
    expect((await giver.given(present.id)).parcels[0]?.specText).toBe('蓝')
    expect((await shipParcel(shop, body.id)).body.lines).toMatchObject([{ skuId: same, shippedQuantity: 1 }])
    expect(await stockOf(shop.db, given)).toMatchObject({ available: 10, sold: 0 })
    expect(await stockOf(shop.db, same)).toMatchObject({ available: 2, sold: 1 })
  })

  it('only for what the giver paid, even when the shop changes its prices', async () => {
    const given = await fresh(10_000)
    const same = await fresh(10_000, 3, { of: productOf(given) })
    const present = await giver.open({ skuId: given })
    await shop.db.updateTable('skus').set({ price_fen: 20_000 }).where('product_id', '=', productOf(given)).execute()
    expect((await li.look(present.token)).body.choices.map((choice) => choice.skuId)).toEqual([given])
    expect(codeOf(await li.accept(present.token, { skuId: same }))).toBe('swap_not_allowed')
    expect((await li.accept(present.token)).status).toBe(201)
  })
})

describe('lists, counts and notices', () => {
  it('leave accepted parcels out of a recipient’s orders, and count them among the presents', async () => {
    await shop.clock.advance(1)
    const wu = await friend(shop, 'phone-wu')
    const present = await giver.open({ skuId: await fresh() })
    const { body: parcel } = await wu.accept(present.token)
    expect((await wu.get<PageOf<Order>>('/v1/orders')).body.items).toEqual([])
    expect((await wu.get<MeSummary>('/v1/me/summary')).body.orders).toEqual({ toPay: 0, toShip: 0, toReceive: 0 })
    expect((await wu.get<PresentSummary>('/v1/presents/summary')).body).toEqual({
      sentOpen: 0,
      sentTotal: 0,
      receivedTotal: 1,
      receivedToReceive: 1,
    })
    const received = await wu.get<PageOf<{ id: string; thanked: boolean }>>('/v1/presents/received')
    expect(received.body.items).toMatchObject([{ id: parcel.id, thanked: false }])
    const sent = await giver.get<PageOf<{ id: string; claimedCount: number }>>('/v1/presents?limit=1')
    expect(sent.body).toMatchObject({ items: [{ id: present.id, claimedCount: 1 }], nextCursor: expect.any(String) })
  })

  it('notify giver and recipient in the order of the events', async () => {
    const present = await giver.open({ skuId: await fresh() })
    await allow(giver, 'present_thanked')
    const { body: parcel } = await li.accept(present.token)
    await shop.clock.advance(1)
    await shipParcel(shop, parcel.id)
    await shop.clock.advance(1)
    await li.thank(parcel.id, { sticker: 'hug' })
    await shop.deps.jobs.runDue()
    const { body } = await call<{ items: SentNotice[] }>(shop, {}, 'GET', '/v1/sandbox/messages')
    expect(body.items.slice(0, 3)).toMatchObject([
      { kind: 'present_thanked', toId: giver.id, state: 'sent', page: `gift/pages/present/index?id=${present.id}` },
      { kind: 'present_shipped', toId: li.id, page: `gift/pages/received-present/index?id=${parcel.id}` },
      { kind: 'present_accepted', toId: giver.id, state: 'refused' },
    ])
  })

  it('carry a note that is as long as people count, with its emoji whole', async () => {
    const note = `生日快乐\n${'👨‍👩‍👧‍👦'.repeat(limits.presentNoteChars - 5)}`
    const { body } = await giver.give({ skuId: await fresh(), note: ` ${note} \u202e\n\n` })
    expect(body).toMatchObject({ note })
    expect(await giver.give({ skuId: await fresh(), note: `${note}!` })).toMatchObject({
      status: 400,
      body: { param: '/note' },
    })
  })

  it('show the merchant the giver and the note of a parcel', async () => {
    const present = await giver.open({ skuId: await fresh(), note: '愿你天天开心' })
    const { body: parcel } = await li.accept(present.token)
    const { body: order } = await shipParcel(shop, parcel.id)
    expect(order).toMatchObject({
      kind: 'parcel',
      presentId: present.id,
      customer: { id: li.id },
      present: { giver: { id: giver.id }, note: '愿你天天开心', ordinal: 1, occasion: 'birthday' },
    })
  })
})

describe('a present in return', () => {
  it('names the parcel that it answers, which its giver must have accepted', async () => {
    const present = await giver.open({ skuId: await fresh() })
    const { body: parcel } = await li.accept(present.token)
    const back = await li.give({ skuId: await fresh(), inReturnFor: parcel.id })
    expect(back).toMatchObject({ status: 201, body: { inReturnFor: parcel.id } })
    expect(await giver.give({ skuId: await fresh(), inReturnFor: parcel.id })).toMatchObject({
      status: 404,
      body: { param: '/inReturnFor' },
    })
  })

  it('may use a coupon that only recipients can claim', async () => {
    const wu = await friend(shop, 'phone-thankful')
    expect((await wu.get<{ items: Coupon[] }>('/v1/coupons')).body.items.map((one) => one.id)).not.toContain(
      returnCouponId,
    )
    expect(codeOf(await wu.post(`/v1/coupons/${returnCouponId}/claims`))).toBe('coupon_not_claimable')
    const present = await giver.open({ skuId: await fresh() })
    const { body: parcel } = await wu.accept(present.token)
    expect(parcel.returnCoupon).toMatchObject({ id: returnCouponId, claimable: true, heldCount: 0 })
    const listed = (await wu.get<{ items: Coupon[] }>('/v1/coupons')).body.items
    expect(listed.find((one) => one.id === returnCouponId)).toMatchObject({ audience: 'recipients', claimable: true })
    expect((await wu.post(`/v1/coupons/${returnCouponId}/claims`)).status).toBe(201)
    expect((await wu.received(parcel.id)).body.returnCoupon).toMatchObject({ claimable: false, heldCount: 1 })
  })
})

it('thanks need words or a sticker, and only the recipient can send them', async () => {
  const present = await giver.open({ skuId: await fresh() })
  const { body: parcel } = await li.accept(present.token)
  for (const nothing of [{}, { words: '  ' }, { sticker: null }]) {
    expect(await li.thank(parcel.id, nothing)).toMatchObject({ status: 400, body: { param: '/words' } })
  }
  expect((await li.thank(parcel.id, { words: 'x'.repeat(limits.thanksChars + 1) })).status).toBe(400)
  expect((await giver.thank(parcel.id, { words: '?' })).status).toBe(404)
  expect((await li.thank(parcel.id, { words: '谢谢' })).status).toBe(201)
})
