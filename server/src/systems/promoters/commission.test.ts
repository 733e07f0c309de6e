import type { CommissionLine, Order, PageOf, Problem, PromoterDays, PromoterMonths } from '@haoli/contract'
import { days, hours, type TestApp, testApp } from '../../../testing'
import { goodsOnTheirWayBack } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import {
  type Friend,
  friend,
  orderOfParcel,
  refundByMerchant,
  shipParcel,
  wait,
} from '../../../testing/presents/present-fixtures'
import {
  complete,
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

let people = 0
const stranger = (): Promise<Friend> => friend(shop, `phone-stranger-${people++}`)
const productOf = (sku: string) => sku.replace('sku_', 'prd_')

/** A new product with a plan of 10 %, and somebody who has opened the promoter's link to it. */
async function locked(priceFen = 16_800) {
  const sku = await fresh(priceFen, 50)
  const productId = productOf(sku)
  const plan = await publish(shop, { productId })
  const buyer = await stranger()
  await openLink(buyer, await chen.link(productId))
  return { sku, productId, plan, buyer }
}
async function buy(who: Shopper, sku: string, quantity = 1): Promise<Order> {
  // Lists are sorted by time.
  await shop.clock.advance(1)
  const { body } = await who.order(lineOf(sku, quantity))
  return who.payInFull(body.id)
}
const lineFor = async (order: Pick<Order, 'id' | 'lines'>): Promise<CommissionLine[]> => {
  const products = order.lines.map((line) => line.productId)
  return (await chen.lines()).filter((line) => products.includes(line.productId))
}
const refund = (orderId: string, body?: object) => merchantPost<Problem>(shop, `orders/${orderId}/refunds`, body)
const settle = () => wait(shop, 7 * days + 60)

test('a link opened, an order paid, received and seven days later: the commission settles, and its line tells the story', async () => {
  const { sku, plan, buyer } = await locked()
  const order = await buy(buyer, sku)
  const [line] = await lineFor(order)
  const paid = shop.clock.now()
  const opened = new Date(paid.getTime() - 1_000)
  expect(line).toMatchObject({
    state: 'pending',
    amountFen: 1_680,
    baseFen: 16_800,
    ratePpm: plan.ratePpm,
    source: 'lock',
    isPresent: false,
    lockBeganAt: opened.toISOString(),
    orderPaidAt: paid.toISOString(),
    settlesAt: null,
  })
  expect(new Date(line?.lockUntil ?? 0).getTime()).toBe(opened.getTime() + 30 * days * 1000)
  await complete(shop, buyer, order.id)
  expect((await lineFor(order))[0]?.settlesAt).toBe(new Date(paid.getTime() + 7 * days * 1000).toISOString())
  await wait(shop, 7 * days - 1)
  expect((await lineFor(order))[0]?.state).toBe('pending')
  await wait(shop, 2)
  expect((await lineFor(order))[0]).toMatchObject({ state: 'settled', settledAt: shop.clock.now().toISOString() })
})

test('nothing that the promoter reads says who bought', async () => {
  const { sku, buyer } = await locked()
  await buy(buyer, sku)
  const told = JSON.stringify([await chen.lines(), await chen.me(), (await chen.get('/v1/me/promoter/days')).body])
  expect(told).not.toMatch(/cus_|ord_|orl_|王芳|13800138000|openid/)
  expect(told).not.toContain(buyer.id)
})

test('commission is of what was paid for the goods: without freight, after coupons', async () => {
  const { sku, buyer } = await locked(5_000)
  const order = await buy(buyer, sku)
  expect(order.freightFen).toBeGreaterThan(0)
  expect((await lineFor(order))[0]).toMatchObject({ baseFen: 5_000, amountFen: 500 })
})

test('a plan, a rate or a lock that changes later changes no line that exists', async () => {
  const { sku, productId, plan, buyer } = await locked()
  const first = await buy(buyer, sku)
  await merchantPost(shop, `plans/${plan.id}/end`)
  await publish(shop, { productId, ratePpm: 200_000 })
  const second = await buy(buyer, sku)
  await buyer.post('/v1/me/recommender/end')
  const third = await buy(buyer, sku)
  const lines = await lineFor(first)
  expect(lines.map(({ amountFen, ratePpm }) => [amountFen, ratePpm])).toEqual([
    [3_360, 200_000],
    [1_680, 100_000],
  ])
  expect([second.payableFen, third.payableFen]).toEqual([first.payableFen, first.payableFen])
})

test('a plan may be for the first order of a customer, or for later ones', async () => {
  const sku = await fresh(10_000, 50)
  const productId = productOf(sku)
  await publish(shop, { productId, condition: 'first_order', ratePpm: 300_000 })
  await publish(shop, { productId, condition: 'repeat_order', ratePpm: 50_000 })
  const buyer = await stranger()
  await openLink(buyer, await chen.link(productId))
  const order = await buy(buyer, sku)
  await buy(buyer, sku)
  const lines = await lineFor(order)
  expect(lines.map(({ amountFen, condition }) => [amountFen, condition])).toEqual([
    [500, 'repeat_order'],
    [3_000, 'first_order'],
  ])
})

test('without a plan nobody earns, and the lock stays and is prolonged by the order', async () => {
  const { buyer } = await locked()
  const without = await fresh(9_900)
  await wait(shop, 20 * days)
  const order = await buy(buyer, without)
  expect(await lineFor(order)).toEqual([])
  const { body } = await buyer.get<{ recommender: { until: string } }>('/v1/me/recommender')
  expect(new Date(body.recommender.until).getTime()).toBe(shop.clock.now().getTime() + 30 * days * 1000)
})

describe('what a promoter buys', () => {
  it('for themselves earns nothing; a present that they send does, by each parcel that a friend accepts', async () => {
    const sku = await fresh(8_800, 50)
    await publish(shop, { productId: productOf(sku) })
    const own = await buy(chen, sku)
    expect(await lineFor(own)).toEqual([])
    const present = await chen.open({ skuId: sku, parcels: 2 })
    expect(await lineFor(own)).toEqual([])
    const [one, two] = [await stranger(), await stranger()]
    await one.post(`/v1/cards/${present.token}/openings`)
    const { body: parcel } = await one.accept(present.token)
    expect(await lineFor(own)).toMatchObject([
      { source: 'own_present', isPresent: true, amountFen: 880, lockBeganAt: null },
    ])
    await two.decline(present.token)
    expect(await lineFor(own)).toHaveLength(1)
    await shipParcel(shop, parcel.id)
    await one.post(`/v1/presents/received/${parcel.id}/confirm-receipt`)
    await settle()
    expect((await lineFor(own))[0]?.state).toBe('settled')
  })

  it('is nobody else’s either: who promotes is never locked', async () => {
    const other = await promoter(shop, 'phone-other')
    const { productId, sku } = await locked()
    await openLink(other, await chen.link(productId))
    const order = await buy(other, sku)
    expect(await lineFor(order)).toEqual([])
    const { body } = await other.get<{ recommender: null; isPromoter: boolean }>('/v1/me/recommender')
    expect(body).toMatchObject({ recommender: null, isPromoter: true })
  })
})

describe('a present of a locked customer', () => {
  it('earns for the promoter, whose lock the recipient gets by opening it, if they had none', async () => {
    const { sku, buyer } = await locked()
    const present = await buyer.open({ skuId: sku, parcels: 2 })
    const [fan, locked2] = [await stranger(), await stranger()]
    const other = await promoter(shop, 'phone-rival')
    await openLink(locked2, await other.link(productOf(sku)))
    for (const one of [fan, locked2]) await one.post(`/v1/cards/${present.token}/openings`)
    const recommender = async (who: Friend) =>
      (await who.get<{ recommender: { nickname: string } | null }>('/v1/me/recommender')).body.recommender?.nickname
    const nicknameOf = async (who: Friend) => (await who.get<{ nickname: string }>('/v1/me')).body.nickname
    expect(await recommender(fan)).toBe(await nicknameOf(chen))
    expect(await recommender(locked2)).toBe(await nicknameOf(other))
    // The payer's lock decided when it was paid: the one who accepts does not change it.
    await locked2.accept(present.token)
    const [line] = (await chen.lines()).filter((one) => one.productId === productOf(sku))
    expect(line).toMatchObject({ isPresent: true, source: 'lock', amountFen: 1_680 })
    expect(await other.lines()).toEqual([])
  })

  it('earns nothing by a parcel that the promoter takes, and shows nothing of it', async () => {
    const { sku, buyer } = await locked()
    const present = await buyer.open({ skuId: sku })
    await chen.accept(present.token)
    expect((await chen.lines()).filter((one) => one.productId === productOf(sku))).toEqual([])
  })

  it('earns nothing by parcels that nobody took', async () => {
    const { sku, buyer } = await locked()
    await buyer.open({ skuId: sku })
    await wait(shop, 25 * hours)
    expect((await chen.lines()).filter((one) => one.productId === productOf(sku))).toEqual([])
  })

  it('gives back in proportion when an accepted parcel is refunded', async () => {
    const { sku, buyer } = await locked()
    const present = await buyer.open({ skuId: sku })
    const taker = await stranger()
    const { body: parcel } = await taker.accept(present.token)
    await refundByMerchant(shop, parcel.id)
    const lines = (await chen.lines()).filter((one) => one.productId === productOf(sku))
    expect(lines.map(({ amountFen, state }) => [amountFen, state]).sort()).toEqual([
      [-1_680, 'reversed'],
      [1_680, 'reversed'],
    ])
    expect(await orderOfParcel(shop, parcel.id)).not.toBe('')
  })
})

describe('a refund', () => {
  it('takes back fen by fen before the settlement, and the rest settles', async () => {
    const { sku, buyer } = await locked(3_333)
    const order = await buy(buyer, sku, 3)
    const [first] = order.lines
    expect((await lineFor(order))[0]?.amountFen).toBe(999)
    await refund(order.id, { lines: [{ lineId: first?.id, quantity: 1 }] })
    await refund(order.id, { lines: [{ lineId: first?.id, fen: 1 }] })
    const lines = await lineFor(order)
    expect(lines.reduce((all, line) => all + line.amountFen, 0)).toBe(999 - Math.floor((999 * 3_334) / 9_999))
    expect(new Set(lines.map((line) => line.state))).toEqual(new Set(['pending']))
    await complete(shop, buyer, order.id)
    await settle()
    expect(new Set((await lineFor(order)).map((line) => line.state))).toEqual(new Set(['settled']))
  })

  it('takes back by a negative line after the settlement, and after the money was paid out', async () => {
    const { sku, buyer } = await locked(20_000)
    const order = await buy(buyer, sku, 2)
    await complete(shop, buyer, order.id)
    await settle()
    const before = (await chen.me()).balance
    const { body: withdrawal } = await chen.withdraw()
    await chen.confirm(withdrawal.id)
    await refund(order.id, { lines: [{ lineId: order.lines[0]?.id, quantity: 1 }] })
    const [negative, paid] = await lineFor(order)
    expect(negative).toMatchObject({ state: 'settled', amountFen: -2_000, reverses: paid?.id })
    expect(paid).toMatchObject({ state: 'paid', amountFen: 4_000 })
    expect((await chen.me()).balance).toMatchObject({
      availableFen: -2_000,
      paidFen: before.availableFen + before.paidFen,
    })
    // A debt stops withdrawals, and the next earnings net it.
    expect(codeOf(await chen.withdraw(100))).toBe('withdrawal_too_small')
    const next = await locked(50_000)
    const later = await buy(next.buyer, next.sku)
    await complete(shop, next.buyer, later.id)
    await settle()
    expect((await chen.me()).balance.availableFen).toBe(3_000)
    const { body: second } = await chen.withdraw()
    expect(second.amountFen).toBe(3_000)
    await chen.confirm(second.id)
    expect((await chen.lines()).find((line) => line.id === negative?.id)?.state).toBe('paid')
  })

  it('while an after-sale is open the commission waits', async () => {
    const { sku, buyer } = await locked()
    const order = await buy(buyer, sku)
    await merchantPost(shop, `orders/${order.id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
    await buyer.post(`/v1/orders/${order.id}/confirm-receipt`)
    const returning = await goodsOnTheirWayBack(shop, buyer, order.id)
    await settle()
    expect((await lineFor(order))[0]?.state).toBe('pending')
    await returning.refuse()
    await wait(shop, days)
    expect((await lineFor(order))[0]?.state).toBe('settled')
  })
})

test('another promoter’s line is not found', async () => {
  const { sku, buyer } = await locked()
  const order = await buy(buyer, sku)
  const [line] = await lineFor(order)
  const other = await promoter(shop, 'phone-nosy')
  expect((await other.get(`/v1/me/promoter/commissions/${line?.id}`)).status).toBe(404)
  expect((await chen.get(`/v1/me/promoter/commissions/${line?.id}`)).status).toBe(200)
  expect((await (await shopper(shop, 'phone-nobody')).get<PageOf<unknown>>('/v1/me/promoter/commissions')).status).toBe(
    409,
  )
})

test('days come with their sum, and a month’s statement says what was earned and what was taken back', async () => {
  const li = await promoter(shop, 'phone-of-months')
  const sku = await fresh(10_000, 50)
  await publish(shop, { productId: productOf(sku) })
  const buyer = await stranger()
  await openLink(buyer, await li.link(productOf(sku)))
  const order = await buy(buyer, sku, 2)
  await refund(order.id, { lines: [{ lineId: order.lines[0]?.id, quantity: 1 }] })
  const { body: days } = await li.get<PromoterDays>('/v1/me/promoter/days')
  expect(days.items).toHaveLength(30)
  expect(days.total).toEqual({ clicks: 1, locks: 1, orders: 1, salesFen: 20_000, earnedFen: 1_000 })
  const { body: months } = await li.get<PromoterMonths>('/v1/me/promoter/months')
  expect(months.items).toEqual([
    { month: expect.stringMatching(/^\d{4}-\d\d$/), lines: 2, earnedFen: 2_000, takenBackFen: -1_000, netFen: 1_000 },
  ])
})

test('a promoter reads what settles next and when, and what waits for its order', async () => {
  const li = await promoter(shop, 'phone-settling')
  const sku = await fresh(10_000, 9)
  await publish(shop, { productId: productOf(sku) })
  const buyer = await stranger()
  await openLink(buyer, await li.link(productOf(sku)))
  expect((await li.me()).settling).toEqual({ next: null, waitingFen: 0 })
  const first = await buy(buyer, sku)
  await buy(buyer, sku, 2)
  expect((await li.me()).settling).toEqual({ next: null, waitingFen: 3_000 })
  await complete(shop, buyer, first.id)
  const at = new Date(shop.clock.now().getTime() + 7 * days * 1_000).toISOString()
  expect((await li.me()).settling).toEqual({ next: { at, fen: 1_000 }, waitingFen: 2_000 })
  await settle()
  expect((await li.me()).settling).toEqual({ next: null, waitingFen: 2_000 })
})
