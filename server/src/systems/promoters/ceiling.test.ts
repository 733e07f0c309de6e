import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { goodsWithPlan, sell, setChecks, stranger } from '../../../testing/promoters/held-fixtures'
import { merchantPost, openLink, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { cutToCeiling } from '../../core/commission/ceiling'
import { chinaDayOf } from '../../platform/china-days'

let shop: TestApp
let chen: TestPromoter
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
  chen = await promoter(shop, 'phone-chen')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const ceiling = (fen: number, period: 'day' | 'month' = 'month') =>
  setChecks(shop, { burst: null, ceiling: { fen, period } })
const earnedBy = async (buyer: Shopper): Promise<number> => {
  const { fen } = await shop.db
    .selectFrom('orders')
    .innerJoin('commissions', 'commissions.order_id', 'orders.id')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('amount_fen'), eb.lit(0)).as('fen'))
    .where('orders.customer_id', '=', buyer.id)
    .executeTakeFirstOrThrow()
  return Number(fen)
}

test('without a ceiling nothing is cut', async () => {
  await setChecks(shop, { burst: null })
  expect(await (await sell(shop, chen, { priceFen: 1_000_000 })).line()).toMatchObject({
    amountFen: 100_000,
    ceiling: null,
  })
})

test('what is above it is cut, and the line says what it would have been; the next earns nothing, and says why', async () => {
  await ceiling(2_500)
  const { buyer, line } = await sell(shop, chen, { priceFen: 20_000 })
  expect(await line()).toMatchObject({ amountFen: 2_000, ceiling: null })
  const second = await sell(shop, chen, { to: buyer, priceFen: 20_000 })
  expect(await second.line()).toMatchObject({
    amountFen: 500,
    ceiling: { uncutFen: 2_000, ceilingFen: 2_500, period: 'month', leftFen: 500 },
  })
  const third = await sell(shop, chen, { to: buyer, priceFen: 20_000 })
  expect(await third.line()).toMatchObject({ amountFen: 0, state: 'pending', ceiling: { uncutFen: 2_000, leftFen: 0 } })
  expect(await earnedBy(buyer)).toBe(2_500)
  // Another customer has a ceiling of their own.
  expect(await (await sell(shop, chen, { priceFen: 20_000 })).line()).toMatchObject({ amountFen: 2_000, ceiling: null })
})

test('a refund of what was earned makes room again, and takes nothing back of a line of nothing', async () => {
  await ceiling(1_000)
  const { buyer, order } = await sell(shop, chen)
  const { order: cut } = await sell(shop, chen, { to: buyer })
  await merchantPost(shop, `orders/${cut.id}/refunds`)
  await merchantPost(shop, `orders/${order.id}/refunds`)
  expect(await (await sell(shop, chen, { to: buyer })).line()).toMatchObject({ amountFen: 1_000, ceiling: null })
})

test('it holds by the day or the month in China', async () => {
  await ceiling(1_000, 'day')
  const { buyer } = await sell(shop, chen)
  expect(await (await sell(shop, chen, { to: buyer })).line()).toMatchObject({ amountFen: 0 })
  const day = chinaDayOf(shop.clock.now())
  while (chinaDayOf(shop.clock.now()) === day) await shop.clock.advance(3_600)
  expect(await (await sell(shop, chen, { to: buyer })).line()).toMatchObject({ amountFen: 1_000 })
  await ceiling(1_000, 'month')
  expect(await (await sell(shop, chen, { to: buyer })).line()).toMatchObject({
    amountFen: 0,
    ceiling: { period: 'month' },
  })
})

test('whatever one customer orders and has refunded, it earns the ceiling at most', async () => {
  const buyer = await stranger(shop)
  const paid: string[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3_000 }),
      fc.nat({ max: 30_000 }),
      fc.boolean(),
      async (fen, priceFen, refunds) => {
        await ceiling(fen)
        const before = await netOf(buyer)
        const { order } = await sell(shop, chen, { to: buyer, priceFen: 1 + priceFen })
        paid.push(order.id)
        expect(await netOf(buyer)).toBeLessThanOrEqual(Math.max(fen, before))
        if (refunds) await merchantPost(shop, `orders/${paid.shift()}/refunds`)
      },
    ),
    { numRuns: histories(10) },
  )
})

const netOf = async (buyer: Shopper): Promise<number> => {
  const { fen } = await shop.db
    .selectFrom('orders')
    .innerJoin('commissions', 'commissions.order_id', 'orders.id')
    .select((eb) =>
      eb.fn.coalesce(eb.fn.sum<number>(eb('amount_fen', '-', eb.ref('reversed_fen'))), eb.lit(0)).as('fen'),
    )
    .where('orders.customer_id', '=', buyer.id)
    .executeTakeFirstOrThrow()
  return Number(fen)
}

describe('orders of one customer that are paid at the same time', () => {
  async function unpaid(count: number) {
    const buyer = await stranger(shop)
    const { skuId, productId } = await goodsWithPlan(shop)
    await openLink(buyer, await chen.link(productId))
    const orders: string[] = []
    while (orders.length < count) orders.push((await buyer.order(lineOf(skuId))).body.id)
    const payments = await Promise.all(orders.map(async (id) => (await buyer.pay(id)).body.id))
    return { buyer, payments }
  }

  it('earn the ceiling together, to the fen', async () => {
    await ceiling(2_300)
    const { buyer, payments } = await unpaid(6)
    await Promise.all(payments.map((id) => buyer.answer(id)))
    expect(await earnedBy(buyer)).toBe(2_300)
  })

  it('earn more where each counts for itself, so the test above can fail', async () => {
    await ceiling(2_300)
    const { buyer, line } = await sell(shop, chen)
    await line()
    const wanted = { promoterId: chen.promoterId, customerId: buyer.id, fen: 1_000 }
    // Each in a transaction that has ended without what the others earn: as if nobody took turns.
    const cuts = await Promise.all(
      [1, 2].map(() => shop.db.transaction().execute((tx) => cutToCeiling(tx, wanted, shop.clock.now()))),
    )
    expect(cuts.reduce((all, { amountFen }) => all + amountFen, 1_000)).toBeGreaterThan(2_300)
  })
})
