import type { Cart, Order, OrderedOffer, Quote } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { endLimit, limit, offersOf, takenOf } from '../../../testing/limited-prices/limited-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, addGoods, call, codeOf, freshGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { type Friend, friend, refundByMerchant, shipParcel, wait } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let wang: Friend
let li: Friend
const faults: unknown[] = []
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  wang = await friend(shop, 'phone-wang')
  li = await friend(shop, 'phone-li')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

const hours = 3_600
const quoteOf = async (who: Friend, sku: string, quantity = 1) => (await who.quote(lineOf(sku, quantity))).body.lines[0]
const refund = (orderId: string, body?: object) =>
  call<Order>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${orderId}/refunds`, body, `refund-${orderId}`)
const ship = (orderId: string) =>
  call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${orderId}/shipments`,
    { company: '顺丰速运', waybillNumber: newWaybill() },
    `ship-${orderId}`,
  )

describe('a line', () => {
  it('costs the limited-time price while it holds, by the time of the server, and not before or after', async () => {
    const sku = await fresh(5_000)
    await limit(shop, { skuId: sku, from: 1, until: 2 })
    const prices: unknown[] = []
    for (let step = 0; step < 4; step++) {
      prices.push((await quoteOf(wang, sku))?.priceFen)
      await shop.clock.advance(hours / 2 + 60)
    }
    expect(prices).toEqual([5_000, 5_000, 3_000, 3_000])
    await shop.clock.advance(hours)
    expect(await quoteOf(wang, sku)).not.toHaveProperty('offer')
  })

  it('costs the usual price where not all its pieces can have the lower one, and says why', async () => {
    const sku = await fresh(5_000, 50)
    await limit(shop, { skuId: sku, quantity: 3, perPersonQuantity: 2 })
    const seen = async (who: Friend, quantity: number) => {
      const line = await quoteOf(who, sku, quantity)
      return [line?.goodsFen, line?.offer?.obstacle, line?.offer?.maxQuantity]
    }
    expect(await seen(wang, 2)).toEqual([6_000, null, 2])
    expect(await seen(wang, 3)).toEqual([15_000, 'person_limit', 2])
    const { body } = await wang.order(lineOf(sku, 2))
    expect(body.lines[0]).toMatchObject({ priceFen: 3_000, offer: { kind: 'limited_time', usualFen: 5_000 } })
    expect(await seen(wang, 1)).toEqual([5_000, 'person_limit', 0])
    expect(await seen(li, 2)).toEqual([10_000, 'few_left', 1])
    await li.order(lineOf(sku, 1))
    expect(await seen(li, 1)).toEqual([5_000, 'sold_out', 0])
    // The usual price is no offer's: it takes no piece.
    const usual = await li.order(lineOf(sku, 2))
    expect([usual.status, usual.body.goodsFen, usual.body.lines[0]?.offer]).toEqual([201, 10_000, undefined])
  })

  it('has the lowest price of all: an import that makes the SKU cheaper ends the offer', async () => {
    const sku = await fresh(5_000)
    await limit(shop, { skuId: sku })
    await shop.db.updateTable('skus').set({ price_fen: 2_500 }).where('id', '=', sku).execute()
    expect(await quoteOf(wang, sku)).toMatchObject({ priceFen: 2_500 })
    expect(await quoteOf(wang, sku)).not.toHaveProperty('offer')
    expect(await offersOf(shop, sku)).toEqual([])
  })

  it('counts with this price for coupons', async () => {
    const sku = await fresh(5_000)
    const id = await wang.claim(await addCoupon(shop.db, { thresholdFen: 4_000, offFen: 100 }))
    const tried = async () => (await wang.quote(lineOf(sku))).body.coupons.find((one) => one.id === id)
    expect(await tried()).toMatchObject({ usable: true })
    await limit(shop, { skuId: sku })
    expect(await tried()).toMatchObject({ usable: false, reason: 'below_amount', missingFen: 1_000 })
  })

  it('has it in the cart too, where it is not told as a changed price', async () => {
    const sku = await fresh(5_000)
    await limit(shop, { skuId: sku, perPersonQuantity: 2 })
    const cart = async (quantity: number) =>
      (await li.post<Cart>('/v1/cart/lines', { skuId: sku, quantity })).body.lines.find((line) => line.skuId === sku)
    expect(await cart(2)).toMatchObject({ priceFen: 3_000, problem: null, offer: { obstacle: null } })
    expect(await cart(1)).toMatchObject({ priceFen: 5_000, problem: null, offer: { obstacle: 'person_limit' } })
  })
})

test('an order that was quoted before the offer ended is refused, and told the usual price', async () => {
  const sku = await fresh(5_000)
  const id = await limit(shop, { skuId: sku })
  const { body } = await wang.post<Quote>('/v1/quotes', { lines: lineOf(sku), addressId: wang.addressId })
  await endLimit(shop, id)
  const order = { lines: lineOf(sku), couponIds: [], addressId: wang.addressId, expectedPayableFen: body.payableFen }
  expect(codeOf(await wang.post('/v1/orders', order))).toBe('price_changed')
  expect(await takenOf(shop, id)).toBe(0)
})

describe('pieces', () => {
  let sku: string
  let id: string
  beforeEach(async () => {
    sku = await fresh(5_000, 50)
    id = await limit(shop, { skuId: sku, quantity: 5, perPersonQuantity: 2 })
  })
  const mine = async (who: Friend) => (await offersOf(shop, sku, who.headers))[0]?.maxQuantity

  it('come back once from an order that is cancelled, and from one that nobody pays', async () => {
    const first = await wang.order(lineOf(sku, 2))
    expect([await takenOf(shop, id), await mine(wang), await mine(li)]).toEqual([2, 0, 2])
    await wang.post(`/v1/orders/${first.body.id}/cancel`)
    expect((await wang.post(`/v1/orders/${first.body.id}/cancel`)).status).toBe(409)
    expect([await takenOf(shop, id), await mine(wang)]).toEqual([0, 2])
    await wang.order(lineOf(sku, 2))
    await wait(shop, 31 * 60)
    expect([await takenOf(shop, id), await mine(wang)]).toEqual([0, 2])
  })

  it('come back from a refund before shipping, and not from one after', async () => {
    const first = (await wang.order(lineOf(sku, 2))).body
    await wang.payInFull(first.id)
    await refund(first.id)
    expect(await takenOf(shop, id)).toBe(0)
    const second = (await wang.order(lineOf(sku, 2))).body
    await wang.payInFull(second.id)
    await ship(second.id)
    await refund(second.id)
    expect([await takenOf(shop, id), await mine(wang)]).toEqual([2, 0])
  })

  it('come back one by one where a part is refunded before shipping', async () => {
    const { id: orderId, lines } = (await wang.order(lineOf(sku, 2))).body
    await wang.payInFull(orderId)
    await refund(orderId, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
    expect([await takenOf(shop, id), await mine(wang)]).toEqual([1, 1])
  })

  it('of a present come back for each parcel that nobody accepted; an accepted one has the price frozen', async () => {
    const { token, orderId } = await wang.open({ skuId: sku, parcels: 2 })
    const { id: parcelId } = (await li.accept(token)).body
    const lines = await shop.db
      .selectFrom('order_lines')
      .innerJoin('orders', 'orders.id', 'order_lines.order_id')
      .select(['kind', 'offer', 'price_fen'])
      .where('sku_id', '=', sku)
      .orderBy('kind')
      .execute()
    const offer: OrderedOffer = { kind: 'limited_time', id, usualFen: 5_000 }
    expect(lines).toEqual([
      { kind: 'parcel', offer, price_fen: 3_000 },
      { kind: 'present', offer, price_fen: 3_000 },
    ])
    await wait(shop, 25 * hours)
    expect((await wang.get<Order>(`/v1/orders/${orderId}`)).body.state).toBe('completed')
    expect(await takenOf(shop, id)).toBe(1)
    // The recipient's piece counts for the giver, and comes back where it was never sent.
    await refundByMerchant(shop, parcelId)
    expect(await takenOf(shop, id)).toBe(0)
  })

  it('of an accepted parcel that was shipped stay taken', async () => {
    const { token } = await wang.open({ skuId: sku })
    const { id: parcelId } = (await li.accept(token)).body
    await shipParcel(shop, parcelId)
    await refundByMerchant(shop, parcelId)
    expect(await takenOf(shop, id)).toBe(1)
  })

  it('of a present that nobody accepted all come back', async () => {
    await wang.open({ skuId: sku, parcels: 2 })
    await wait(shop, 25 * hours)
    expect(await takenOf(shop, id)).toBe(0)
  })
})

test('a recipient may swap for goods of the usual price, though the giver paid less', async () => {
  const sku = await fresh(5_000)
  const same = await addGoods(shop.db, { id: 'same', priceFen: 5_000, stock: 5, of: sku.replace('sku_', 'prd_') })
  await limit(shop, { skuId: sku })
  const { token } = await wang.open({ skuId: sku })
  expect((await li.look(token)).body.choices.map((one) => one.skuId).sort()).toEqual([sku, same].sort())
  expect((await li.accept(token, { skuId: same })).status).toBeLessThan(300)
})
