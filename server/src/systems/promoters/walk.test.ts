import type { CommissionHold, Order, PageOf } from '@haoli/contract'
import fc from 'fast-check'
import { histories, isLong } from '../../../../test/histories'
import { days, type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency } from '../../../testing/agencies/agency-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, addGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { type Friend, friends, wait } from '../../../testing/presents/present-fixtures'
import { homeOf, moveTo } from '../../../testing/promoters/held-fixtures'
import {
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

/**
 * Orders, presents, holds, refunds, withdrawals and payments of agencies in any order, by promoters with and without an agency and by
 * others: every fen stays accounted for.
 */

let shop: TestApp
let promoters: TestPromoter[]
let supplier: TestAgency
let helper: TestAgency
let offerId: string
let people: Friend[]
let skus: string[]
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  supplier = await agency(shop, '供货团')
  helper = await agency(shop, '帮卖团')
  promoters = [await promoter(shop, 'phone-chen'), await helper.promoter('phone-zhou')]
  people = [...promoters, ...(await friends(shop, 3))]
  skus = [
    await addGoods(shop.db, { id: 'a', priceFen: 3_333, stock: 99_999 }),
    await addGoods(shop.db, { id: 'b', priceFen: 99_901, stock: 99_999 }),
  ]
  for (const sku of skus) await publish(shop, { productId: productOf(sku), servicePpm: 12_345 })
  const ofPlaza = await addGoods(shop.db, { id: 'c', priceFen: 12_347, stock: 99_999 })
  const targeted = { productId: productOf(ofPlaza), agencyIds: [supplier.agencyId], servicePpm: 33_333 }
  await publish(shop, { ...targeted, kind: 'targeted' })
  offerId = (await supplier.offer(targeted.productId, 77_777)).body.id
  await helper.take(offerId)
  skus.push(ofPlaza)
  await addCoupon(shop.db, { offFen: 777, total: 99_999, perCustomer: 999 })
})
afterAll(() => shop.close())

const of = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T
const productOf = (sku: string) => sku.replace('sku_', 'prd_')

/** What there is in the shop so far: histories go on in one shop. */
const orders: { id: string; owner: Friend; lineId: string }[] = []
const parcels: { id: string; owner: Friend }[] = []
const cards: { token: string }[] = []
const withdrawals: { id: string; owner: TestPromoter }[] = []

const commands: Record<string, (pick: number) => Promise<unknown>> = {
  async openLink(pick) {
    await openLink(of(people, pick), await of(promoters, pick >> 3).link(productOf(of(skus, pick >> 5))))
  },
  endLock: (pick) => of(people, pick).post('/v1/me/recommender/end'),
  async buy(pick) {
    const owner = of(people, pick)
    const { body } = await owner.order(lineOf(of(skus, pick >> 3), 1 + ((pick >> 5) % 3)))
    const order: Order = await owner.payInFull(body.id)
    orders.push({ id: order.id, owner, lineId: order.lines[0]?.id ?? '' })
  },
  async give(pick) {
    const present = await of(people, pick).open({ skuId: of(skus, pick >> 3), parcels: 1 + ((pick >> 5) % 3) })
    cards.push({ token: present.token })
  },
  async openCard(pick) {
    if (cards.length > 0) await of(people, pick).post(`/v1/cards/${of(cards, pick >> 3).token}/openings`)
  },
  async accept(pick) {
    if (cards.length === 0) return
    const owner = of(people, pick)
    const { status, body } = await owner.accept(of(cards.slice(-5), pick >> 3).token)
    if (status === 201 || status === 200) parcels.push({ id: body.id, owner })
  },
  async decline(pick) {
    if (cards.length > 0) await of(people, pick).decline(of(cards.slice(-5), pick >> 3).token)
  },
  async complete(pick) {
    if (orders.length === 0) return
    const { id, owner } = of(orders.slice(-8), pick)
    await merchantPost(shop, `orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
    await owner.post(`/v1/orders/${id}/confirm-receipt`)
  },
  async completeParcel(pick) {
    if (parcels.length === 0) return
    const { id, owner } = of(parcels.slice(-8), pick)
    await merchantPost(shop, `orders/${await orderOf(id)}/shipments`, {
      company: '顺丰',
      waybillNumber: newWaybill(),
    })
    await owner.post(`/v1/presents/received/${id}/confirm-receipt`)
  },
  async refundSome(pick) {
    if (orders.length === 0) return
    const { id, lineId } = of(orders.slice(-8), pick)
    const part = pick % 3 === 0 ? { quantity: 1 } : { fen: 1 + (pick % 997) }
    await merchantPost(shop, `orders/${id}/refunds`, { lines: [{ lineId, ...part }] })
  },
  async refundAll(pick) {
    if (orders.length > 0) await merchantPost(shop, `orders/${of(orders.slice(-8), pick).id}/refunds`)
  },
  async refundParcel(pick) {
    if (parcels.length > 0) await merchantPost(shop, `orders/${await orderOf(of(parcels.slice(-8), pick).id)}/refunds`)
  },
  async newPlan(pick) {
    const productId = productOf(of(skus.slice(0, 2), pick))
    const { body } = await merchantPlans(productId)
    for (const { id, state } of body.items) if (state === 'active') await merchantPost(shop, `plans/${id}/end`)
    await shop.clock.advance(1)
    if (pick % 4 > 0) await publish(shop, { productId, ratePpm: 1 + ((pick * 7_919) % 500_000) })
  },
  async withdraw(pick) {
    const owner = of(promoters, pick)
    const { status, body } = await owner.withdraw()
    if (status === 201) withdrawals.push({ id: body.id, owner })
  },
  async confirm(pick) {
    const last = withdrawals.at(-1)
    if (last) await last.owner.confirm(last.id, pick % 4 === 0 ? 'fail' : 'confirm')
  },
  /** Somebody has their goods sent to a promoter, or to themselves again. */
  async moveHouse(pick) {
    const home =
      pick % 2 ? await homeOf(shop, of(promoters, pick >> 3)) : { phone: '13800138000', detail: '文三路 1 号' }
    await moveTo(shop, of(people.slice(promoters.length), pick >> 1), home)
  },
  async decideHold(pick) {
    const answer = await shop.app.inject({ url: '/v1/merchant/commission-holds?limit=8', headers: shop.asMerchant })
    const open = answer.json<PageOf<CommissionHold>>().items.filter((hold) => hold.endedAt === null)
    if (open.length === 0) return
    const { id } = of(open, pick >> 1)
    await merchantPost(shop, `commission-holds/${id}/${pick % 2 ? 'release' : 'reversal'}`, { answer: '看过了' })
  },
  async appeal(pick) {
    const owner = of(promoters, pick)
    const held = (await owner.lines()).find((line) => line.state === 'held')
    if (held) await owner.post(`/v1/me/promoter/commissions/${held.id}/appeal`, { words: '不是的' })
  },
  async payAgency(pick) {
    const paid = of([supplier, helper], pick)
    const { availableFen: expectedFen } = (await paid.me()).balance
    await merchantPost(shop, `agencies/${paid.agencyId}/payments`, { expectedFen, reference: '回单' })
  },
  changeOffer: (pick) => supplier.post(`/v1/agency/offers/${offerId}/${pick % 2 ? 'pause' : 'resume'}`),
  async changeAgency(pick) {
    const who = of(promoters, pick)
    const { status } = await who.post('/v1/me/promoter/agency/leave')
    if (status === 200) return
    const { code } = await of([helper, supplier], pick >> 1).invite()
    await who.post('/v1/me/agency-invitation', { code })
  },
  changeShare: (pick) => helper.put('/v1/agency/share', { sharePpm: 100_000 + ((pick * 7_919) % 900_001) }),
  waitAMonth: () => wait(shop, 31 * days),
  waitADay: () => wait(shop, days),
  waitEightDays: () => wait(shop, 8 * days),
}

const orderOf = async (parcelId: string) => {
  const row = await shop.db.selectFrom('parcels').select('order_id').where('id', '=', parcelId).executeTakeFirst()
  return row?.order_id ?? ''
}
const merchantPlans = async (productId: string) => {
  const answer = await shop.app.inject({ url: `/v1/merchant/plans?productId=${productId}`, headers: shop.asMerchant })
  return { body: answer.json<{ items: { id: string; state: string }[] }>() }
}

/** Meets what few histories may miss, by the last of the friends: a sale of the plaza's goods, paid out, and another one refunded in part before it settles. */
const example = [
  { name: 'openLink', pick: 74 },
  { name: 'buy', pick: 19 },
  { name: 'complete', pick: 0 },
  { name: 'waitEightDays', pick: 0 },
  { name: 'withdraw', pick: 1 },
  { name: 'payAgency', pick: 0 },
  { name: 'buy', pick: 19 },
  { name: 'refundSome', pick: 7_001 },
]

test('after every history the lines, the ledger, the refunds and the withdrawals agree to the fen', async () => {
  const names = [...Object.keys(commands), 'openLink', 'buy', 'buy', 'complete', 'waitEightDays', 'withdraw', 'confirm']
  const command = fc.record({ name: fc.constantFrom(...names), pick: fc.nat({ max: 100_000 }) })
  /** What the histories have met: without it they would agree about nothing. */
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 16 }), async (history) => {
      for (const { name, pick } of history) {
        await commands[name]?.(pick)
        for (const line of await linesNow()) met.add(line)
      }
      expect(await brokenRules(shop.db)).toEqual([])
      expect(faults).toEqual([])
    }),
    { numRuns: histories(4), endOnFailure: true, examples: [[example]] },
  )
  // Few histories do not meet all: the rest is met by the many of the long run.
  const always = ['earned pending', 'earned settled', 'earned in_payout', 'taken back pending']
  const inTheLongRun = ['earned', 'taken back'].flatMap((what) =>
    ['pending', 'held', 'settled', 'in_payout', 'paid', 'reversed'].map((state) => `${what} ${state}`),
  )
  expect([...met]).toEqual(expect.arrayContaining(isLong ? inTheLongRun : always))
}, 1_200_000)

async function linesNow(): Promise<string[]> {
  const rows = await shop.db
    .selectFrom('commission_lines')
    .select(['state', (eb) => eb('amount_fen', '<', 0).as('isNegative')])
    .distinct()
    .execute()
  return rows.map(({ state, isNegative }) => `${isNegative ? 'taken back' : 'earned'} ${state}`)
}
