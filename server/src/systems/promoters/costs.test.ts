import type { MerchantWithdrawalPage, PlanCosts, PlanForecast, PlanPage, Role } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'
import { earn, merchantPost, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

/** Lin sells for ¥100 at 10 %, which settles and is withdrawn; then a tenth of another sale goes back. */

let shop: TestApp
let lin: TestPromoter
let plans: PlanPage['items']
beforeAll(async () => {
  shop = await testApp()
  await shop.deps.jobs.runDue()
  lin = await promoter(shop, 'phone-lin')
  await earn(shop, lin, 1_000)
  const { body } = await lin.withdraw()
  await lin.confirm(body.id)
  const second = await earn(shop, lin, 2_000)
  const [line] = await shop.db.selectFrom('order_lines').select('id').where('order_id', '=', second).execute()
  await merchantPost(shop, `orders/${second}/refunds`, { lines: [{ lineId: line?.id, fen: 2_000 }] })
  await shop.clock.advance(3_600)
  await shop.deps.jobs.runDue()
  plans = (await call<PlanPage>(shop, shop.asMerchant, 'GET', '/v1/merchant/plans')).body.items
})
afterAll(() => shop.close())

const costs = async (index: number, headers = shop.asMerchant) =>
  (await call<PlanCosts>(shop, headers, 'GET', `/v1/merchant/plans/${plans[index]?.id}/costs`)).body

test('what plans cost, by the state of their lines; marketing sees neither refunds nor payouts', async () => {
  expect(await costs(1)).toMatchObject({
    orders: 1,
    salesFen: 10_000,
    earnedFen: 1_000,
    takenBackFen: 0,
    states: [{ state: 'paid', fen: 1_000 }],
  })
  expect(await costs(0)).toMatchObject({
    earnedFen: 2_000,
    takenBackFen: 200,
    states: [{ state: 'settled', fen: 1_800 }],
  })
  const seen = await costs(0, await shop.loginWith('marketing'))
  expect(seen).toMatchObject({ earnedFen: 2_000, takenBackFen: null, states: null })
})

test('a plan is forecast by what its product sold, and by which part of sales is a promoter’s', async () => {
  const url = `/v1/merchant/plans/forecast?productId=${plans[0]?.productId}&ratePpm=200000&servicePpm=50000`
  const { body } = await call<PlanForecast>(shop, shop.asMerchant, 'GET', url)
  expect(body).toMatchObject({ pastSalesFen: 20_000, mostFen: 5_000, likelyFen: 5_000, creditedPpm: 1_000_000 })
})

test.each([
  ['finance', 200],
  ['owner', 200],
  ['operations', 403],
  ['marketing', 403],
  ['service', 403],
] as const)('what was withdrawn, with the tax: %s is answered %i', async (role: Role, status) => {
  const headers = await shop.loginWith(role)
  const read = (query: string) => call<MerchantWithdrawalPage>(shop, headers, 'GET', `/v1/merchant/withdrawals${query}`)
  const answer = await read('')
  expect(answer.status).toBe(status)
  if (status !== 200) return
  expect(answer.body.items).toMatchObject([{ promoter: { id: lin.promoterId }, state: 'paid', amountFen: 1_000 }])
  expect(answer.body.sums).toMatchObject([{ state: 'paid', count: 1, amountFen: 1_000 }])
  expect((await read('?state=failed')).body.items).toEqual([])
})
