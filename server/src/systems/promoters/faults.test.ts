import type { Recommender } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { lineOf, shopper } from '../../../testing/orders/trade-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'
import { goodsWithPlan, sell, stranger } from '../../../testing/promoters/held-fixtures'
import {
  complete,
  merchantPost,
  openLink,
  promoter,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

// What other shops get wrong with commission, one test for each that no other file has.

let shop: TestApp
let chen: TestPromoter
let zhou: TestPromoter
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
  zhou = await promoter(shop, 'phone-zhou')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const earnedBy = async (who: TestPromoter, productId: string) =>
  (await who.lines()).filter((line) => line.productId === productId).map(({ amountFen }) => amountFen)

test('the lock counts that the payer has when they pay, not the one when they ordered', async () => {
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  await openLink(buyer, await chen.link(productId))
  const { body: order } = await buyer.order(lineOf(skuId))
  await buyer.post('/v1/me/recommender/end')
  await openLink(buyer, await zhou.link(productId))
  await buyer.payInFull(order.id)
  expect([await earnedBy(chen, productId), await earnedBy(zhou, productId)]).toEqual([[], [1_000]])
})

test('a refund takes back from its own line, whatever its share of the whole order is', async () => {
  const [one, other] = [await goodsWithPlan(shop, 1_000), await goodsWithPlan(shop, 90_000)]
  const buyer = await stranger(shop)
  await openLink(buyer, await chen.link(one.productId))
  const { body } = await buyer.order([...lineOf(one.skuId, 9), ...lineOf(other.skuId)])
  const order = await buyer.payInFull(body.id)
  const line = order.lines.find(({ productId }) => productId === one.productId)
  await merchantPost(shop, `orders/${order.id}/refunds`, { lines: [{ lineId: line?.id, quantity: 9 }] })
  expect((await earnedBy(chen, one.productId)).sort()).toEqual([-900, 900])
  expect(await earnedBy(chen, other.productId)).toEqual([9_000])
})

test('the days until it settles begin with the completion, however long ago it was paid', async () => {
  const { buyer, order, line } = await sell(shop, chen)
  await wait(shop, 20 * days)
  expect(await line()).toMatchObject({ state: 'pending', settlesAt: null })
  await complete(shop, buyer, order.id)
  await wait(shop, 7 * days - 60)
  expect((await line()).state).toBe('pending')
  await wait(shop, 120)
  expect((await line()).state).toBe('settled')
})

test('a payment, a receipt and a settlement that are told again earn once', async () => {
  const { buyer, order, line, productId } = await sell(shop, chen)
  const payments = shop.db.selectFrom('payments').select('id').where('order_id', '=', order.id)
  const { id: paymentId } = await payments.executeTakeFirstOrThrow()
  await buyer.answer(paymentId)
  await complete(shop, buyer, order.id)
  await buyer.post(`/v1/orders/${order.id}/confirm-receipt`)
  await wait(shop, 7 * days + 60)
  const settled = await line()
  const now = shop.clock.now()
  await shop.db.transaction().execute((tx) => shop.deps.jobs.schedule(tx, 'settle_commission', order.id, now))
  await shop.deps.jobs.runDue()
  expect(await earnedBy(chen, productId)).toEqual([1_000])
  expect(await line()).toEqual(settled)
})

test('nobody is locked to themselves, and two promoters are not locked to each other', async () => {
  const { productId } = await goodsWithPlan(shop)
  for (const [who, whose] of [
    [chen, chen],
    [chen, zhou],
    [zhou, chen],
  ] as const) {
    await openLink(who, await whose.link(productId))
    expect((await who.get<Recommender>('/v1/me/recommender')).body.recommender).toBeNull()
  }
})

test('who brought a promoter earns nothing by what the promoter sells', async () => {
  const newcomer = await shopper(shop, 'phone-newcomer')
  const { productId } = await goodsWithPlan(shop)
  await openLink(newcomer, await chen.link(productId))
  const before = (await chen.me()).balance
  const grown = await promoter(shop, 'phone-newcomer')
  expect(grown.id).toBe(newcomer.id)
  await sell(shop, grown)
  expect((await chen.me()).balance).toEqual(before)
})

test('what is bought out of somebody’s live room, without a promoter, remembers the room and earns nobody anything', async () => {
  const { skuId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  const visit = { scene: 1177, path: 'shop/pages/product/index', room: 'room_7' }
  const { body: entered } = await buyer.post<{ id: string }>('/v1/visits', visit)
  const { body } = await buyer.order(lineOf(skuId), { visitId: entered.id })
  await buyer.payInFull(body.id)
  const credited = await shop.db.selectFrom('commissions').select('id').where('order_id', '=', body.id).execute()
  const led = await shop.db
    .selectFrom('orders')
    .innerJoin('visit_marks', 'visit_marks.visit_id', 'orders.visit_id')
    .select(['mark', 'value'])
    .where('orders.id', '=', body.id)
    .execute()
  expect([credited, led]).toEqual([[], [{ mark: 'room', value: 'room_7' }]])
})
