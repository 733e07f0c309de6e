import type { CommissionLine, Problem } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { goodsOnTheirWayBack } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, lineOf, type Reply } from '../../../testing/orders/trade-fixtures'
import { orderOfParcel, refundByMerchant, wait } from '../../../testing/presents/present-fixtures'
import {
  decide,
  goodsWithPlan,
  holdsOf,
  homeOf,
  moveTo,
  sell,
  setChecks,
  stranger,
} from '../../../testing/promoters/held-fixtures'
import {
  complete,
  earn,
  merchantPost,
  openLink,
  promoter,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'
import { isSandboxTransfer } from '../../sandbox/gateways/sandbox-transfer'

let shop: TestApp
let chen: TestPromoter
const failed: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => failed.push(error) })
  chen = await promoter(shop, 'phone-chen')
})
beforeEach(() => setChecks(shop))
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(failed).toEqual([])
})
afterAll(() => shop.close())

const appeal = (line: CommissionLine, words = '那是我帮邻居收的') =>
  chen.post<CommissionLine>(`/v1/me/promoter/commissions/${line.id}/appeal`, { words })

/** Somebody at the promoter's own address orders by the promoter's link. */
async function suspect(fen = 1_000) {
  const buyer = await stranger(shop)
  await moveTo(shop, buyer, { phone: (await homeOf(shop, chen)).phone })
  const sale = await sell(shop, chen, { to: buyer, priceFen: fen * 10 })
  return { ...sale, buyer, finish: () => complete(shop, buyer, sale.order.id) }
}
const settle = () => wait(shop, 7 * days + 60)

describe('a check', () => {
  test('finds nothing in the order of a stranger', async () => {
    const { line, order } = await sell(shop, chen)
    expect(await line()).toMatchObject({ state: 'pending', hold: null })
    expect(await holdsOf(shop, order.id)).toEqual([])
  })

  test('finds the promoter’s own phone, and both sides see it in words and the address in none', async () => {
    const { order, line } = await suspect()
    const { hold, state } = await line()
    const heldAt = shop.clock.now()
    expect(state).toBe('held')
    expect(hold).toMatchObject({ state: 'open', reasons: ['address'], heldAt: heldAt.toISOString(), appeal: null })
    expect(Date.parse(hold?.lapsesAt ?? '') - heldAt.getTime()).toBe(30 * days * 1000)
    const [seen] = await holdsOf(shop, order.id)
    expect(seen).toMatchObject({
      state: 'open',
      reasons: [{ reason: 'address', words: '收货地址或电话与推客本人的相同' }],
      promoter: { id: chen.promoterId },
      amountFen: 1_000,
    })
    expect(JSON.stringify([seen, await line()])).not.toContain((await homeOf(shop, chen)).phone)
    expect((await chen.me()).balance.heldFen).toBeGreaterThanOrEqual(1_000)
  })

  test.each([
    ['a phone with its country and signs', async () => ({ phone: `+86 ${(await homeOf(shop, chen)).phone}` })],
    ['a place with other spaces and wide letters', async () => ({ detail: ` ${(await homeOf(shop, chen)).detail}　` })],
  ])('finds %s', async (_what, address) => {
    const buyer = await stranger(shop)
    await moveTo(shop, buyer, await address())
    const { line } = await sell(shop, chen, { to: buyer })
    expect((await line()).hold?.reasons).toEqual(['address'])
  })

  test('finds where the promoter had goods sent, also after the address was deleted', async () => {
    const zhou = await promoter(shop, 'phone-zhou')
    const home = await homeOf(shop, zhou)
    const { skuId } = await goodsWithPlan(shop)
    await zhou.payInFull((await zhou.order(lineOf(skuId))).body.id)
    await shop.db.deleteFrom('addresses').where('id', '=', zhou.addressId).execute()
    const buyer = await stranger(shop)
    await moveTo(shop, buyer, home)
    const { line } = await sell(shop, zhou, { to: buyer })
    expect((await line()).hold?.reasons).toEqual(['address'])
  })

  test('looks at where the recipient of a present has it sent', async () => {
    const { skuId, productId } = await goodsWithPlan(shop)
    const [giver, taker] = [await stranger(shop), await stranger(shop)]
    await openLink(giver, await chen.link(productId))
    const present = await giver.open({ skuId })
    await moveTo(shop, taker, { detail: (await homeOf(shop, chen)).detail })
    const { body: parcel } = await taker.accept(present.token)
    const [hold] = await holdsOf(shop, await orderOfParcel(shop, parcel.id))
    expect(hold).toMatchObject({ reasons: [{ reason: 'address' }], amountFen: 1_000 })
    await refundByMerchant(shop, parcel.id)
    expect((await holdsOf(shop, hold?.orderId ?? ''))[0]?.state).toBe('ended')
  })

  test('finds a promoter who is paid to the account of another', async () => {
    const [one, other] = [await promoter(shop, 'phone-one'), await promoter(shop, 'phone-other')]
    const gateway = shop.deps.gateways.transfers
    if (!isSandboxTransfer(gateway)) throw new Error('not the sandbox')
    for (const who of [one, other]) {
      const { openid } = await shop.db
        .selectFrom('customers')
        .select('openid')
        .where('id', '=', who.id)
        .executeTakeFirstOrThrow()
      gateway.accounts.set(openid, 'one purse')
      expect((await (await sell(shop, who)).line()).hold).toBeNull()
      await earn(shop, who, 1_000)
      await who.confirm((await who.withdraw()).body.id)
    }
    expect((await (await sell(shop, one)).line()).hold?.reasons).toEqual(['account'])
  })

  test('finds two promoters who are one person in WeChat', async () => {
    const twin = await promoter(shop, 'phone-twin')
    await promoter(shop, 'phone-twin.2')
    expect((await (await sell(shop, twin)).line()).hold?.reasons).toEqual(['account'])
  })

  test('finds two promoters who take each other’s presents', async () => {
    const [one, other] = [await promoter(shop, 'phone-ring-1'), await promoter(shop, 'phone-ring-2')]
    const give = async (from: TestPromoter, to: TestPromoter) => {
      const { skuId } = await goodsWithPlan(shop)
      const { token } = await from.open({ skuId })
      return holdsOf(shop, await orderOfParcel(shop, (await to.accept(token)).body.id))
    }
    expect(await give(one, other)).toEqual([])
    expect(await give(other, one)).toMatchObject([
      { reasons: [{ reason: 'ring' }], promoter: { id: other.promoterId } },
    ])
  })

  test('finds who bought by the lock of somebody who buys by theirs now', async () => {
    const first = await promoter(shop, 'phone-first')
    const second = await stranger(shop)
    await sell(shop, first, { to: second })
    // The roles change: who bought promotes now, and who promoted buys.
    await first.post('/v1/me/promoter/leave')
    await second.post('/v1/me/promoter', { kind: 'customer' })
    const { id } = (await second.get<{ promoter: { id: string } }>('/v1/me/promoter')).body.promoter
    await merchantPost(shop, `promoters/${id}/admission`)
    const { skuId, productId } = await goodsWithPlan(shop)
    const link = (
      await second.post<{ code: string; path: string }>('/v1/me/promoter/links', { target: 'product', productId })
    ).body
    await first.post('/v1/visits', { scene: 1007, path: link.path, promoter: link.code })
    const order = await first.payInFull((await first.order(lineOf(skuId))).body.id)
    expect(await holdsOf(shop, order.id)).toMatchObject([{ reasons: [{ reason: 'ring' }], promoter: { id } }])
  })

  test('finds more orders, or more locks, than a promoter brings in so many minutes', async () => {
    const quick = await promoter(shop, 'phone-quick')
    await setChecks(shop, { burst: { orders: 2, locks: 500, minutes: 10 } })
    expect((await (await sell(shop, quick)).line()).hold).toBeNull()
    expect((await (await sell(shop, quick)).line()).hold).toBeNull()
    expect((await (await sell(shop, quick)).line()).hold?.reasons).toEqual(['burst'])
    await wait(shop, 601)
    expect((await (await sell(shop, quick)).line()).hold).toBeNull()
    await setChecks(shop, { burst: { orders: 50, locks: 1, minutes: 10 } })
    expect((await (await sell(shop, quick)).line()).hold?.reasons).toEqual(['burst'])
  })

  test('that is off finds nothing', async () => {
    await setChecks(shop, { address: false, account: false, ring: false, burst: null })
    expect(await (await suspect()).line()).toMatchObject({ state: 'pending', hold: null })
  })
})

describe('what is held', () => {
  test('is passed by when others settle, and settles at once where it is released later', async () => {
    const { order, line, finish } = await suspect()
    await finish()
    await settle()
    expect((await line()).state).toBe('held')
    const before = (await chen.me()).balance.availableFen
    const { status, body } = await decide(shop, order.id, 'release', '是邻居代收')
    expect([status, body]).toMatchObject([200, { state: 'released', answer: '是邻居代收' }])
    expect((await line()).state).toBe('pending')
    await shop.deps.jobs.runDue()
    expect(await line()).toMatchObject({ state: 'settled', hold: { state: 'released', answer: '是邻居代收' } })
    expect((await chen.me()).balance.availableFen).toBe(before + 1_000)
  })

  test('settles in its own time where it is released before', async () => {
    const { order, line, finish } = await suspect()
    await decide(shop, order.id, 'release')
    expect(await line()).toMatchObject({ state: 'pending', settlesAt: null })
    await finish()
    await wait(shop, 7 * days - 1)
    expect((await line()).state).toBe('pending')
    await wait(shop, 2)
    expect((await line()).state).toBe('settled')
  })

  test('does not settle while an after-sale is open, released or not', async () => {
    const { order, line, finish, buyer } = await suspect()
    await finish()
    const returning = await goodsOnTheirWayBack(shop, buyer, order.id)
    await settle()
    await decide(shop, order.id, 'release')
    await shop.deps.jobs.runDue()
    expect((await line()).state).toBe('pending')
    await returning.refuse()
    await wait(shop, days)
    expect((await line()).state).toBe('settled')
  })

  test('is taken back whole where the merchant decides so; a later refund takes no more', async () => {
    const { order, line } = await suspect()
    await merchantPost(shop, `orders/${order.id}/refunds`, { lines: [{ lineId: order.lines[0]?.id, fen: 3_333 }] })
    const { body } = await decide(shop, order.id, 'reversal', '地址是推客本人的')
    expect(body).toMatchObject({ state: 'reversed', amountFen: 1_000, reversedFen: 1_000 })
    expect(await line()).toMatchObject({ state: 'reversed', hold: { state: 'reversed', answer: '地址是推客本人的' } })
    const sum = async () => (await linesOf(order.lines[0]?.productId)).reduce((all, one) => all + one.amountFen, 0)
    expect(await sum()).toBe(0)
    await merchantPost(shop, `orders/${order.id}/refunds`)
    expect(await sum()).toBe(0)
  })

  test('gives back what a refund takes, and what is left is released', async () => {
    const { order, line, finish } = await suspect()
    await shop.clock.advance(1)
    await merchantPost(shop, `orders/${order.id}/refunds`, { lines: [{ lineId: order.lines[0]?.id, fen: 4_000 }] })
    expect((await linesOf(order.lines[0]?.productId)).map(({ amountFen, state }) => [amountFen, state])).toEqual([
      [-400, 'held'],
      [1_000, 'held'],
    ])
    await finish()
    await decide(shop, order.id, 'release')
    const before = (await chen.me()).balance.availableFen
    await settle()
    expect((await line()).state).toBe('settled')
    expect((await chen.me()).balance.availableFen).toBe(before + 600)
  })

  test('ends with the refund of all of it, and there is nothing to decide', async () => {
    const { order, line } = await suspect()
    await merchantPost(shop, `orders/${order.id}/refunds`)
    expect(await line()).toMatchObject({ state: 'reversed', hold: { state: 'ended', answer: null } })
    expect(codeOf(await decide(shop, order.id, 'release'))).toBe('hold_over')
    expect(codeOf(await appeal(await line()))).toBe('appeal_over')
  })

  test('is released after 30 days where nobody has decided, also where it was appealed against', async () => {
    const { line, finish } = await suspect()
    await finish()
    await appeal(await line())
    await wait(shop, 30 * days - 10)
    expect((await line()).state).toBe('held')
    await wait(shop, 20)
    await shop.deps.jobs.runDue()
    expect(await line()).toMatchObject({ state: 'settled', hold: { state: 'lapsed', answer: null } })
  })

  test('is decided once', async () => {
    const { order } = await suspect()
    expect((await decide(shop, order.id, 'release')).status).toBe(200)
    expect(codeOf(await decide(shop, order.id, 'reversal'))).toBe('hold_over')
    const { status } = await merchantPost<Problem>(shop, 'commission-holds/chd_none/release', { answer: '没有' })
    expect(status).toBe(404)
  })

  test('may be appealed against once, with words that the merchant reads', async () => {
    const { order, line } = await suspect()
    const held = await line()
    const { status, body } = await appeal(held)
    expect([status, body]).toMatchObject([
      200,
      { state: 'held', hold: { state: 'appealed', appeal: '那是我帮邻居收的' } },
    ])
    expect(await holdsOf(shop, order.id)).toMatchObject([{ state: 'appealed', appeal: '那是我帮邻居收的' }])
    expect(codeOf(await appeal(held, '再说一次'))).toBe('appeal_over')
    const { line: free } = await sell(shop, chen)
    expect(codeOf(await appeal(await free()))).toBe('appeal_over')
  })

  test('is nobody else’s to appeal against', async () => {
    const { line } = await suspect()
    const url = `/v1/me/promoter/commissions/${(await line()).id}/appeal`
    const other = await promoter(shop, 'phone-nosy')
    const answers: Reply<unknown>[] = [
      await other.post(url, { words: '我的' }),
      await (await stranger(shop)).post(url, { words: '我的' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})

const linesOf = async (productId = '') => (await chen.lines()).filter((one) => one.productId === productId)
