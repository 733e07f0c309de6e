import type { Order, Problem } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { addCoupon, freshGoods, lineOf, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { saveSetting } from '../settings/change-setting'
import { orderSetting } from './order-setting'

let shop: TestApp
let wang: Shopper
let li: Shopper
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const setFreight = (fee: { feeFen: number; freeFromFen: number }) =>
  saveSetting(shop.db, freightSetting, flatFreight(fee), { now: shop.clock.now(), by: 'test' })

describe('ordering', () => {
  it('holds the stock, copies the address and waits thirty minutes for the money', async () => {
    const sku = await fresh(5_000)
    const { status, body } = await wang.order(lineOf(sku, 2), { note: '请轻放' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'to_pay',
      stateCode: 10,
      goodsFen: 10_000,
      discountFen: 0,
      freightFen: 0,
      payableFen: 10_000,
      note: '请轻放',
      entrance: 'other',
      address: { name: '王芳', city: '杭州市' },
      lines: [{ skuId: sku, quantity: 2, priceFen: 5_000, payableFen: 10_000, shippedQuantity: 0 }],
      payment: null,
    })
    expect(Date.parse(body.payBefore ?? '') - Date.parse(body.createdAt)).toBe(orderSetting.initial.payMinutes * 60_000)
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 10, available: 8, held: 2, sold: 0 })
    await shop.db.updateTable('addresses').set({ city: '成都市' }).where('id', '=', wang.addressId).execute()
    expect((await wang.get<Order>(`/v1/orders/${body.id}`)).body.address?.city).toBe('杭州市')
  })

  it('costs one fen and freight for one fen', async () => {
    const { body } = await wang.order(lineOf(await fresh(1)))
    expect(body.payableFen).toBe(1_001)
  })

  it('with freight switched off really costs one fen, and can be paid', async () => {
    await setFreight({ freeFromFen: 0, feeFen: 1_000 })
    const { body } = await wang.order(lineOf(await fresh(1)))
    await shop.db.deleteFrom('settings').where('key', '=', 'freight').execute()
    expect(body.payableFen).toBe(1)
    expect((await wang.payInFull(body.id)).state).toBe('to_ship')
  })

  it('that a coupon could pay for in full costs 1 fen, so that there is a payment', async () => {
    await setFreight({ freeFromFen: 9_900, feeFen: 0 })
    const sku = await fresh(500)
    const coupon = await wang.claim(await addCoupon(shop.db, { offFen: 5_000 }))
    const { body } = await wang.order(lineOf(sku), { couponIds: [coupon] })
    await shop.db.deleteFrom('settings').where('key', '=', 'freight').execute()
    expect(body).toMatchObject({ state: 'to_pay', goodsFen: 500, discountFen: 499, payableFen: 1 })
    await wang.payInFull(body.id)
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, held: 0, sold: 1 })
    const refund = await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${body.id}/refunds`,
      headers: shop.asMerchant,
    })
    expect(refund.statusCode).toBe(201)
    expect(refund.json()).toMatchObject({ state: 'refunded', refundedFen: 1, customer: { id: wang.id } })
  })

  it.each([
    ['sold out', seeded.scarf.blue, 1, 'out_of_stock', { code: 'out_of_stock', availableQuantity: 0 }],
    ['too few', seeded.scarf.red, 6, 'out_of_stock', { code: 'not_enough_stock', availableQuantity: 5 }],
    ['off the shelf', seeded.sticker.sku, 1, 'off_shelf', { code: 'off_shelf', availableQuantity: 0 }],
  ])('explains on the line what is %s, and holds nothing', async (_, skuId, quantity, code, line) => {
    const before = await stockOf(shop.db, skuId)
    const answer = await wang.order(lineOf(skuId, quantity))
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code, lines: [{ skuId, ...line }] })
    expect(await stockOf(shop.db, skuId)).toEqual(before)
  })

  it('is refused when the price changed under way, and says the new one on its line', async () => {
    const sku = await fresh(9_900)
    await shop.db.updateTable('skus').set({ price_fen: 12_000 }).where('id', '=', sku).execute()
    const lines = [{ skuId: sku, quantity: 1, seenPriceFen: 9_900 }]
    const wanted = { lines, couponIds: [], addressId: wang.addressId, expectedPayableFen: 9_900 }
    const answer = await wang.post<Problem>('/v1/orders', wanted)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      code: 'price_changed',
      lines: [{ skuId: sku, code: 'price_changed', priceFen: 12_000 }],
    })
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 0 })
    // Having seen the new price, the shopper may order at it, though the line still says that it changed.
    expect((await wang.post('/v1/orders', { ...wanted, expectedPayableFen: 12_000 })).status).toBe(201)
  })

  it('takes the ordered pieces out of the cart and leaves the others', async () => {
    const [first, second] = [await fresh(), await fresh()]
    for (const skuId of [first, second]) await wang.post('/v1/cart/lines', { skuId, quantity: 3 })
    await wang.order([...lineOf(first, 3), ...lineOf(second, 1)], { fromCart: true })
    const { body } = await wang.get<{ lines: { skuId: string; quantity: number }[] }>('/v1/cart')
    expect(body.lines.find((line) => line.skuId === first)).toBe(undefined)
    expect(body.lines.find((line) => line.skuId === second)?.quantity).toBe(2)
  })

  it('remembers the visit that led to it, also one from before the login', async () => {
    const visit = { scene: 1007, path: 'shop/pages/product/index' }
    const anonymous = await shop.app.inject({ method: 'POST', url: '/v1/visits', body: visit })
    const visitId = anonymous.json<{ id: string }>().id
    expect((await wang.order(lineOf(await fresh()), { visitId })).body.entrance).toBe('chat')
    // It is Wang's now.
    expect(await li.order(lineOf(await fresh()), { visitId })).toMatchObject({
      status: 404,
      body: { param: '/visitId' },
    })
  })
})
