import { randomUUID } from 'node:crypto'
import type { CouponCosts, CouponForecast, MerchantCoupon, Order } from '@haoli/contract'
import { type TestApp, testApp, testStart } from '../../../testing'
import { addCoupon, addGoods, call, codeOf, lineOf, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let sku: string
let people = 0
beforeAll(async () => {
  shop = await testApp()
  sku = await addGoods(shop.db, { id: 'tea', priceFen: 10_000, stock: 999 })
})
afterAll(() => shop.close())

const ask = <T>(path: string, headers = shop.asMerchant) =>
  call<T>(shop, headers, 'GET', `/v1/merchant/coupons/${path}`)
const costs = async (id: string, headers?: Record<string, string>) =>
  (await ask<CouponCosts>(`${id}/costs`, headers)).body

async function use(id: string, pieces: number): Promise<Order> {
  const who = await shopper(shop, `phone-${people++}`)
  const { body } = await who.order(lineOf(sku, pieces), { couponIds: [await who.claim(id)] })
  return who.payInFull(body.id)
}
const refundPiece = ({ id, lines }: Order) =>
  call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${id}/refunds`,
    { lines: [{ lineId: lines[0]?.id, quantity: 1 }] },
    randomUUID(),
  )

test('what a coupon cost: what orders used, and what refunds took back; marketing is told of no refund', async () => {
  const id = await addCoupon(shop.db, { offFen: 1_000, total: 10 })
  await use(id, 1)
  await refundPiece(await use(id, 4))
  const claimed = await shopper(shop, 'phone-claims')
  await claimed.claim(id)
  expect(await costs(id)).toMatchObject({ usable: 1, held: 0, usedFen: 2_000, takenBackFen: 250 })
  const seen = await costs(id, await shop.loginWith('marketing'))
  expect(seen).toMatchObject({ usedFen: 2_000, takenBackFen: null, coupon: { salesFen: 49_000 } })
  expect((await costs(id)).coupon.salesFen).toBe(49_000 - 9_750)
  expect((await ask(`${id}/costs`, await shop.loginWith('service'))).status).toBe(403)
  // Seven to claim and one that is claimed; of three of its kind two were used.
  const { forecast } = await costs(id)
  expect(forecast).toEqual({
    uses: 8,
    mostFen: 8_000,
    usePpm: 666_666,
    averageFen: 1_000,
    likelyFen: 5_000,
    from: 'alike',
  })
})

test('a percentage costs at most its budget; a coupon that is not made yet is judged by those of its kind', async () => {
  const read = async (query: string) => (await ask<CouponForecast>(`forecast?${query}`)).body
  expect(await read('kind=percent_off&total=100')).toMatchObject({ mostFen: null, likelyFen: null, from: 'none' })
  expect(await read('kind=percent_off&total=100&budgetFen=5000')).toMatchObject({ mostFen: 5_000 })
  expect(await read('kind=amount_off&offFen=500&total=100')).toMatchObject({ mostFen: 50_000, likelyFen: 33_500 })
})

describe('a coupon is changed', () => {
  const shown = (id: string) =>
    shop.db
      .selectFrom('coupons')
      .select(['name', 'note', 'total', 'per_customer as perCustomer', 'claim_until as claimUntil'])
      .select('budget_fen as budgetFen')
      .where('id', '=', id)
      .executeTakeFirst()
  const change = async (id: string, body: object) => {
    const basedOn = (await shown(id)) ?? body
    return call<MerchantCoupon>(shop, shop.asMerchant, 'PUT', `/v1/merchant/coupons/${id}`, { basedOn, ...body })
  }
  const until = new Date(testStart.getTime() + 9 * 86_400_000).toISOString()
  const good = { name: '新名字', note: '春天', total: 200, perCustomer: 2, claimUntil: until, budgetFen: null }

  it('in its words, numbers and end, and the log has both', async () => {
    const id = await addCoupon(shop.db)
    expect(await change(id, good)).toMatchObject({ status: 200, body: { ...good, offFen: 1_000 } })
    const log = await shop.db
      .selectFrom('audit_log')
      .select(['before', 'after'])
      .where('object_id', '=', id)
      .executeTakeFirst()
    expect(log).toMatchObject({ before: { name: '立减券', total: 100 }, after: { name: '新名字', total: 200 } })
  })

  it('not over what another member of staff changed meanwhile', async () => {
    const id = await addCoupon(shop.db)
    const { body: shown } = await change(id, good)
    const { name, note, total, perCustomer, claimUntil, budgetFen } = shown
    const basedOn = { name, note, total, perCustomer, claimUntil, budgetFen }
    const answers = await Promise.all([
      change(id, { ...basedOn, total: 500, basedOn }),
      change(id, { ...basedOn, note: '夏天', basedOn }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map(codeOf)).toContain('changed_meanwhile')
  })

  it.each([
    [{ total: 0 }, '/total'],
    [{ total: 1 }, '/total'],
    [{ perCustomer: 1 }, '/perCustomer'],
    [{ claimUntil: testStart.toISOString() }, '/claimUntil'],
    [{ budgetFen: 1_999 }, '/budgetFen'],
    [{ budgetFen: null }, '/budgetFen'],
  ])('not so that somebody has more than is left: %j', async (wrong, param) => {
    const id = await addCoupon(shop.db, { perCustomer: 2, budgetFen: 100_000 })
    await use(id, 1)
    await use(id, 1)
    expect(await change(id, { ...good, budgetFen: 2_000, ...wrong })).toMatchObject({ status: 400, body: { param } })
  })

  it('not once it has ended', async () => {
    const id = await addCoupon(shop.db)
    await call(shop, shop.asMerchant, 'POST', `/v1/merchant/coupons/${id}/end`, undefined, randomUUID())
    expect(codeOf(await change(id, good))).toBe('not_found')
  })
})
