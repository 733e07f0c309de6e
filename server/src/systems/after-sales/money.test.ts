import type { CommissionLine, Order } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { type AfterSaleDesk, afterSaleDesk, returnAddress } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, freshGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { friend, wait } from '../../../testing/presents/present-fixtures'
import { complete, openLink, promoter, publish, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
let desk: AfterSaleDesk
beforeAll(async () => {
  shop = await testApp()
  chen = await promoter(shop, 'phone-chen')
  desk = afterSaleDesk(shop)
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)

test('one of three teapots is returned: its coupon share stays off, and the commission of it is taken back', async () => {
  const sku = await fresh(16_800, 10)
  const productId = sku.replace('sku_', 'prd_')
  await publish(shop, { productId })
  const buyer = await friend(shop, 'phone-of-teapots')
  await openLink(buyer, await chen.link(productId))
  const couponId = await buyer.claim(await addCoupon(shop.db, { offFen: 1_000, thresholdFen: 10_000 }))
  const { body } = await buyer.order(lineOf(sku, 3), { couponIds: [couponId] })
  expect(body).toMatchObject({ goodsFen: 50_400, discountFen: 1_000, payableFen: 49_400 })
  await buyer.payInFull(body.id)
  await complete(shop, buyer, body.id)
  const earned = async () =>
    (await chen.lines()).map(({ amountFen }: CommissionLine) => amountFen).sort((a, b) => a - b)
  expect(await earned()).toEqual([4_940])

  const lineId = body.lines[0]?.id ?? ''
  const wanted = { type: 'return' as const, reason: 'quality_issue' as const, lines: [{ lineId, quantity: 1 }] }
  const photo = await desk.photo(buyer)
  const { body: one } = await desk.apply(buyer, body.id, { ...wanted, pictureIds: [photo] })
  // What one of three cost after the coupon, rounded down.
  expect(one.wantedFen).toBe(16_466)
  await desk.answer(one.id, 'agreement', { returnTo: returnAddress })
  await desk.sendBack(buyer, one.id)
  await desk.answer(one.id, 'receipt', { lines: [{ lineId, received: 1, damaged: 1 }] })
  expect(await earned()).toEqual([-1_646, 4_940])

  // An exchange moves no money, and the last two refunds take back the rest to the fen.
  const exchange = { type: 'exchange' as const, reason: 'others' as const, lines: [{ lineId, quantity: 1 }] }
  const { body: second } = await desk.apply(buyer, body.id, exchange)
  await desk.answer(second.id, 'agreement', { returnTo: returnAddress })
  await desk.sendBack(buyer, second.id)
  await desk.answer(second.id, 'receipt')
  await desk.shipReplacement(second.id)
  await desk.buyer(buyer, second.id, 'receipt')
  expect(await earned()).toEqual([-1_646, 4_940])
  await desk.refund(body.id)
  expect((await earned()).reduce((all, fen) => all + fen, 0)).toBe(0)
  const order = (await buyer.get<Order>(`/v1/orders/${body.id}`)).body
  expect(order).toMatchObject({ state: 'refunded', refundedFen: 49_400 })
  const { body: held } = await buyer.get<{ items: object[] }>('/v1/me/coupons?state=usable')
  // It was used on goods that were shipped.
  expect(held.items).toEqual([])
})

test('after an exchange the commission settles seven days from the receipt of the replacement', async () => {
  const sku = await fresh(10_000, 10)
  const productId = sku.replace('sku_', 'prd_')
  await publish(shop, { productId })
  const buyer = await friend(shop, 'phone-of-an-exchange')
  await openLink(buyer, await chen.link(productId))
  const { body } = await buyer.order(lineOf(sku))
  await buyer.payInFull(body.id)
  await complete(shop, buyer, body.id)
  const state = async () => (await chen.lines()).find((line) => line.productId === productId)?.state
  await wait(shop, 5 * days)
  const lines = [{ lineId: body.lines[0]?.id ?? '', quantity: 1 }]
  const { body: one } = await desk.apply(buyer, body.id, { type: 'exchange', reason: 'others', lines })
  await desk.answer(one.id, 'agreement', { returnTo: returnAddress })
  await desk.sendBack(buyer, one.id)
  await desk.answer(one.id, 'receipt')
  await desk.shipReplacement(one.id)
  await desk.buyer(buyer, one.id, 'receipt')
  for (let day = 0; day < 6; day += 1) await wait(shop, days)
  expect(await state()).toBe('pending')
  for (let day = 0; day < 2; day += 1) await wait(shop, days)
  expect(await state()).toBe('settled')
})
