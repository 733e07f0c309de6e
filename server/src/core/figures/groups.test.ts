import { randomUUID } from 'node:crypto'
import type { FigureCohorts, FigureDays, FigureGroupPage, Order, Role } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { addCoupon, addGoods, call, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { openLink, promoter, publish } from '../../../testing/promoters/promoter-fixtures'

/** March: Li buys through a promoter, Wang with a coupon, and a piece goes back. April: Li buys again, Zhao for the first time. */

let shop: TestApp
let sku: string
let promoterId: string
let march: string
let april: string
beforeAll(async () => {
  shop = await testApp()
  sku = await addGoods(shop.db, { id: 'tea', priceFen: 10_000, stock: 99 })
  const seller = await promoter(shop, 'phone-seller')
  promoterId = seller.promoterId
  await publish(shop, { productId: 'prd_tea' })
  const couponId = await addCoupon(shop.db, { offFen: 1_000 })
  const [li, wang, zhao] = await Promise.all(
    ['phone-li', 'phone-wang', 'phone-zhao'].map((name) => shopper(shop, name)),
  )
  if (!li || !wang || !zhao) throw new Error('nobody')
  await shop.deps.jobs.runDue()
  march = today()
  await openLink(li, await seller.link('prd_tea'))
  await buy(li, 2)
  await refundOne(await buy(wang, 2, { couponIds: [await wang.claim(couponId)] }))
  await shop.clock.advance(31 * days)
  april = today()
  await buy(li, 1)
  await buy(zhao, 1)
  await shop.clock.advance(3_600)
  await shop.deps.jobs.runDue()
})
afterAll(() => shop.close())

const today = () => new Date(shop.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
async function buy(who: Shopper, quantity: number, more: object = {}): Promise<Order> {
  const { body } = await who.order(lineOf(sku, quantity), more)
  return who.payInFull(body.id)
}
const refundOne = ({ id, lines }: Order) =>
  call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${id}/refunds`,
    { lines: [{ lineId: lines[0]?.id, quantity: 1 }] },
    randomUUID(),
  )
const ask = async <T>(path: string, headers = shop.asMerchant) =>
  call<T>(shop, headers, 'GET', `/v1/merchant/figures/${path}`)
const groups = async (query: string, headers?: Record<string, string>) =>
  (await ask<FigureGroupPage>(`groups?${query}`, headers)).body
const sales = ({ items }: FigureGroupPage) => items.map(({ id, name, values }) => [id, name, values.salesFen])

test('sales by promoter and by coupon, with what came of neither; a page goes on where the one before ended', async () => {
  const all = `from=${march}&to=${april}`
  const byPromoter = await groups(`by=promoter&${all}`)
  // By April the lock is over.
  expect(sales(byPromoter)).toEqual([
    ['', null, 39_000],
    [promoterId, expect.any(String), 20_000],
  ])
  expect(byPromoter.items[1]?.values).toMatchObject({ ordersPaid: 1, newBuyers: 1 })
  const byCoupon = await groups(`by=coupon&${all}`)
  expect(sales(byCoupon)).toEqual([
    ['', null, 40_000],
    [expect.stringMatching(/^cpn_/), '立减券', 19_000],
  ])
  const first = await groups(`by=day&sort=id&order=asc&limit=1&${all}`)
  const second = await groups(`by=day&sort=id&order=asc&limit=1&${all}&cursor=${first.nextCursor}`)
  expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([[march], [april]])
  expect(second.nextCursor).toBeNull()
})

test('days are compared with as many days before; a customer who came twice is one', async () => {
  const { body } = await ask<FigureDays>(`days?from=${april}&to=${april}`)
  expect(body.days).toMatchObject([{ day: april, values: { ordersPaid: 2, newBuyers: 1, secondOrders: 1 } }])
  const whole = (await ask<FigureDays>(`days?from=${march}&to=${april}`)).body
  expect(whole.days).toHaveLength(32)
  expect(whole.total).toMatchObject({ customers: 3, values: { buyers: 4, buyersOfMonth: 4 } })
  expect(whole.before.total).toMatchObject({ customers: 0, values: {} })
  const mine = (await ask<FigureDays>(`days?from=${march}&to=${april}&by=promoter&id=${promoterId}`)).body
  expect(mine.total).toMatchObject({ customers: null, values: { salesFen: 20_000 } })
})

test('who ordered first in March: half of them again until April, and what one of them is worth', async () => {
  const months = `cohorts?from=${march.slice(0, 7)}&to=${april.slice(0, 7)}`
  const { body } = await ask<FigureCohorts>(months)
  const [of4, of3] = body.items
  expect(of4).toMatchObject({ customers: 1, repurchasePpm: 0, worthFen: 10_000 })
  expect(of3).toMatchObject({ customers: 2, repurchasePpm: 500_000 })
  expect(of3?.months.map(({ worthFen, activePpm }) => [worthFen, activePpm])).toEqual([
    [(20_000 + 9_500) / 2, 1_000_000],
    [(30_000 + 9_500) / 2, 500_000],
  ])
  const seen = (await ask<FigureCohorts>(months, await shop.loginWith('marketing'))).body
  expect([body.lessRefunds, seen.lessRefunds, seen.items[1]?.worthFen]).toEqual([true, false, (30_000 + 19_000) / 2])
})

test.each([
  ['marketing', 200, 403],
  ['finance', 200, 200],
  ['owner', 200, 200],
  ['service', 403, 403],
] as const)(
  '%s is answered %i for sums, and %i by promoter; marketing sees no refund',
  async (role: Role, sums, persons) => {
    const headers = await shop.loginWith(role)
    const all = `from=${march}&to=${april}`
    const byProduct = await ask<FigureGroupPage>(`groups?by=product&${all}`, headers)
    const asked = [`groups?by=promoter&${all}`, `days?by=promoter&id=${promoterId}&${all}`]
    const refusals = await Promise.all(asked.map(async (path) => (await ask(path, headers)).status))
    expect([byProduct.status, ...refusals]).toEqual([sums, persons, persons])
    expect(JSON.stringify(byProduct.body).includes('refundedFen')).toBe(persons === 200)
  },
)

test.each([
  ['groups?from=2026-01-01&to=2027-01-02', '/to'],
  ['groups?from=2026-01-02&to=2026-01-01', '/to'],
  ['days?from=0001-01-01&to=0001-01-01', '/from'],
  ['days?from=9999-01-01&to=9999-12-31', '/to'],
  ['groups?from=2026-01-01&to=2026-01-02&sort=nonsense', '/sort'],
  ['cohorts?from=2024-01&to=2026-01', '/to'],
])('%s is refused: %s', async (path, param) => {
  expect(await ask(path)).toMatchObject({ status: 400, body: { param } })
})
