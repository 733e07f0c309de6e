import type {
  AgencyGoodsPage,
  AgencyMemberPage,
  AgencyOffer,
  Order,
  PageOf,
  Plan,
  Problem,
  PromoterGoodsPage,
} from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency } from '../../../testing/agencies/agency-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, freshGoods, lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, wait } from '../../../testing/presents/present-fixtures'
import {
  complete,
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let supplier: TestAgency
let helper: TestAgency
let chen: TestPromoter
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  supplier = await agency(shop, '供货团')
  helper = await agency(shop, '帮卖团')
  chen = await helper.promoter('phone-chen')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

let people = 0
const stranger = (): Promise<Friend> => friend(shop, `phone-stranger-${people++}`)
const productOf = (sku: string) => sku.replace('sku_', 'prd_')

/** Somebody new opens the link of a promoter to a product, and buys one. */
async function sell(who: TestPromoter, sku: string): Promise<{ order: Order; buyer: Shopper }> {
  const buyer = await stranger()
  await openLink(buyer, await who.link(productOf(sku)))
  // Lists are sorted by time.
  await shop.clock.advance(1)
  const { body } = await buyer.order(lineOf(sku))
  return { order: await buyer.payInFull(body.id), buyer }
}

/** What each receiver has of the sale of a product, all lines of it summed up: in fen. */
async function earnedBy(sku: string) {
  const rows = await shop.db
    .selectFrom('commission_lines')
    .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
    .innerJoin('order_lines', 'order_lines.id', 'commissions.order_line_id')
    .select(['promoter_id', 'agency_id', 'commission_lines.amount_fen'])
    .where('product_id', '=', productOf(sku))
    .execute()
  const names = new Map([
    [chen.promoterId, 'chen'],
    [supplier.agencyId, 'supplier'],
    [helper.agencyId, 'helper'],
  ])
  const sums: Record<string, number> = {}
  for (const { promoter_id, agency_id, amount_fen } of rows) {
    const id = promoter_id ?? agency_id ?? ''
    const name = names.get(id) ?? id
    sums[name] = (sums[name] ?? 0) + amount_fen
  }
  return sums
}

/** A product of ¥168.00 for which a targeted plan of 10 % and a service rate of 2 % names the agency. */
async function targeted(of: TestAgency, more: object = {}) {
  const sku = await fresh(16_800, 50)
  const productId = productOf(sku)
  const plan = await publish(shop, {
    productId,
    kind: 'targeted',
    agencyIds: [of.agencyId],
    servicePpm: 20_000,
    ...more,
  })
  return { sku, productId, plan }
}

/** The same, which the supplier offers for 9 %, and the helper has taken on. */
async function takenOn(more: object = {}) {
  const goods = await targeted(supplier)
  const { body: offer } = await supplier.offer(goods.productId, 90_000, more)
  await helper.take(offer.id)
  return { ...goods, offer }
}

describe('an agency', () => {
  it('shares the rate of an open plan with its promoter, and has the service rate beside', async () => {
    const sku = await fresh(16_800, 9)
    await publish(shop, { productId: productOf(sku), servicePpm: 20_000 })
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({ chen: 1_344, helper: 672 })
    const [line] = await chen.lines()
    expect(line).toMatchObject({ amountFen: 1_344, ratePpm: 80_000, agency: '帮卖团' })
    const [own] = await helper.lines()
    expect(own).toMatchObject({ part: 'agency', line: { amountFen: 672, ratePpm: 40_000 } })
    expect(own?.through).toBeTruthy()
  })

  it('says what a promoter gets: for all, for a product, for one of them', async () => {
    const sku = await fresh(10_000, 9)
    const productId = productOf(sku)
    await publish(shop, { productId })
    const share = async () => {
      const { order } = await sell(chen, sku)
      const [line] = (await chen.lines()).filter((one) => one.orderPaidAt === order.paidAt)
      return line?.amountFen
    }
    expect(await share()).toBe(800)
    await helper.put(`/v1/agency/goods/${productId}/share`, { sharePpm: 500_000 })
    expect(await share()).toBe(500)
    const { body } = await helper.get<AgencyMemberPage>('/v1/agency/members')
    const [member] = body.items
    await helper.put(`/v1/agency/members/${member?.id}/share`, { sharePpm: 1_000_000 })
    expect(await share()).toBe(1_000)
    expect((await chen.get<PromoterGoodsPage>('/v1/me/promoter/goods')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ ratePpm: 100_000, earnsFen: 1_000 })]),
    )
    await helper.put(`/v1/agency/members/${member?.id}/share`, { sharePpm: null })
    await helper.put(`/v1/agency/goods/${productId}/share`, { sharePpm: null })
    expect(await share()).toBe(800)
  })

  it.each([99_999, 1_000_001, 0])('cannot give %i parts per million', async (sharePpm) => {
    expect((await helper.put('/v1/agency/share', { sharePpm })).status).toBe(400)
  })

  it('sees its promoters with what they sold, and what it earned by each', async () => {
    const own = await agency(shop, '数一数')
    const zhou = await own.promoter('phone-zhou')
    const sku = await fresh(10_000, 9)
    await publish(shop, { productId: productOf(sku) })
    await sell(zhou, sku)
    await sell(zhou, sku)
    const { body } = await own.get<AgencyMemberPage>('/v1/agency/members')
    expect(body.items).toMatchObject([{ kind: 'customer', orders: 2, salesFen: 20_000, agencyFen: 400, leftAt: null }])
    const figures = await own.figures()
    expect(figures).toMatchObject({
      promoters: 1,
      recent: { orders: 2, salesFen: 20_000, secondTierFen: 0, secondTierPpm: 0 },
      byKind: [{ kind: 'customer', promoters: 1, orders: 2, salesFen: 20_000 }],
    })
  })
})

describe('a plan', () => {
  it('that is targeted pays the agencies that it names, and before an open one', async () => {
    const { sku, productId } = await targeted(helper, { ratePpm: 200_000, servicePpm: 0 })
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({ chen: 2_688, helper: 672 })
    await publish(shop, { productId })
    const alone = await promoter(shop, 'phone-without-agency')
    await sell(alone, sku)
    expect((await alone.lines())[0]?.amountFen).toBe(1_680)
  })

  it('that is targeted pays nobody else', async () => {
    const { sku } = await targeted(supplier)
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({})
  })

  it('that is exclusive keeps all others from earning, those of open and targeted plans too', async () => {
    const sku = await fresh(16_800, 9)
    const productId = productOf(sku)
    await publish(shop, { productId })
    await publish(shop, { productId, kind: 'targeted', agencyIds: [helper.agencyId] })
    const plan = await publish(shop, { productId, kind: 'exclusive', agencyIds: [supplier.agencyId] })
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({})
    const shown = async () =>
      (await chen.get<PromoterGoodsPage>('/v1/me/promoter/goods?limit=50')).body.items.map(({ product }) => product.id)
    expect(await shown()).not.toContain(productId)
    await merchantPost(shop, `plans/${plan.id}/end`)
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({ chen: 1_344, helper: 336 })
    expect(await shown()).toContain(productId)
  })

  it('names agencies unless it is open, and they must exist', async () => {
    const productId = productOf(await fresh(100, 9))
    const plan = (more: object) => merchantPost<Problem>(shop, 'plans', { productId, ratePpm: 100_000, ...more })
    expect((await plan({ kind: 'targeted' })).status).toBe(400)
    expect((await plan({ kind: 'open', agencyIds: [helper.agencyId] })).status).toBe(400)
    expect((await plan({ kind: 'exclusive', agencyIds: ['agc_nothing'] })).body.param).toBe('/agencyIds')
    expect((await plan({ kind: 'open', servicePpm: 800_001 })).body.param).toBe('/servicePpm')
  })

  it('may be targeted at agencies by different rates, and at each by one at a time', async () => {
    const productId = productOf(await fresh(100, 9))
    const plan = (agencyIds: string[], ratePpm: number) =>
      merchantPost<Plan & Problem>(shop, 'plans', { productId, kind: 'targeted', agencyIds, ratePpm })
    expect((await plan([helper.agencyId], 100_000)).status).toBe(201)
    expect((await plan([supplier.agencyId], 50_000)).status).toBe(201)
    expect(codeOf(await plan([supplier.agencyId, helper.agencyId], 10_000))).toBe('plan_overlaps')
    const third = await agency(shop, '第三家')
    const rivals = await Promise.all([1, 2, 3, 4].map((ppm) => plan([third.agencyId], ppm)))
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })
})

describe('goods of the plaza', () => {
  it('pay the promoter and the helper of what was offered, and the supplier the rest; a refund takes each part back', async () => {
    const { sku } = await takenOn()
    const { order } = await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({ chen: 1_210, helper: 302, supplier: 504 })
    expect((await chen.lines())[0]).toMatchObject({ amountFen: 1_210, ratePpm: 72_000, agency: '帮卖团' })
    expect((await supplier.lines())[0]).toMatchObject({
      part: 'supplier',
      through: '帮卖团',
      line: { amountFen: 504, ratePpm: 30_000, agency: '帮卖团' },
    })
    const lineId = order.lines[0]?.id
    await merchantPost(shop, `orders/${order.id}/refunds`, { lines: [{ lineId, fen: 5_600 }] })
    // A third of it: ¥6.72 of ¥20.16.
    const left = await earnedBy(sku)
    expect(Object.values(left).reduce((all, fen) => all + fen, 0)).toBe(2_016 - 672)
    expect(left.chen).toBeLessThan(1_210)
    await merchantPost(shop, `orders/${order.id}/refunds`)
    expect(await earnedBy(sku)).toEqual({ chen: 0, helper: 0, supplier: 0 })
  })

  it('settle for all three together, and are taken back of each after it', async () => {
    const { sku } = await takenOn()
    const before = [await supplier.me(), await helper.me()].map(({ balance }) => balance.availableFen)
    const { order, buyer } = await sell(chen, sku)
    await complete(shop, buyer, order.id)
    await wait(shop, 7 * days + 60)
    const after = [await supplier.me(), await helper.me()].map(({ balance }) => balance.availableFen)
    expect(after.map((fen, index) => fen - (before[index] ?? 0))).toEqual([504, 302])
    await merchantPost(shop, `orders/${order.id}/refunds`)
    const back = [await supplier.me(), await helper.me()].map(({ balance }) => balance.availableFen)
    expect(back).toEqual(before)
  })

  it('must be of a targeted plan that names who offers: neither an open plan’s, nor what was taken on', async () => {
    const open = productOf(await fresh(100, 9))
    await publish(shop, { productId: open })
    expect(codeOf(await supplier.offer(open, 10_000))).toBe('not_theirs_to_offer')
    const { productId } = await takenOn()
    expect(codeOf(await helper.offer(productId, 10_000))).toBe('not_theirs_to_offer')
    const exclusive = productOf(await fresh(100, 9))
    await publish(shop, { productId: exclusive, kind: 'exclusive', agencyIds: [supplier.agencyId] })
    expect(codeOf(await supplier.offer(exclusive, 10_000))).toBe('not_theirs_to_offer')
  })

  it('are offered once at a time, for no more than the plan pays, and not taken on by who offers them', async () => {
    const { productId } = await targeted(supplier)
    expect(codeOf(await supplier.offer(productId, 120_001))).toBe('offer_too_high')
    const answers = await Promise.all([1, 2, 3].map(() => supplier.offer(productId, 120_000)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const offer = answers.find(({ status }) => status === 201)?.body as AgencyOffer
    expect(offer).toMatchObject({ isMine: true, keepsPpm: 0, state: 'open' })
    expect(codeOf(await supplier.take(offer.id))).toBe('own_offer')
  })

  it('earn nothing while they are paused, and after they have ended; what was paid before keeps its terms', async () => {
    const { sku, offer } = await takenOn()
    await sell(chen, sku)
    const change = (how: string) => supplier.post<AgencyOffer>(`/v1/agency/offers/${offer.id}/${how}`)
    expect((await change('pause')).body.state).toBe('paused')
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({ chen: 1_210, helper: 302, supplier: 504 })
    const other = await agency(shop, '来晚了')
    expect(codeOf(await other.take(offer.id))).toBe('offer_not_open')
    await change('resume')
    await sell(chen, sku)
    expect((await earnedBy(sku)).supplier).toBe(1_008)
    expect((await change('end')).body.state).toBe('ended')
    await sell(chen, sku)
    expect((await earnedBy(sku)).supplier).toBe(1_008)
    expect((await change('resume')).status).toBe(404)
  })

  it('are sold up to the number that was offered: the last piece earns by the offer once, whoever pays at the same time', async () => {
    const { sku, productId, offer } = await takenOn({ mostPieces: 3 })
    expect(offer).toMatchObject({ mostPieces: 3, leftPieces: 3 })
    await sell(chen, sku)
    await sell(chen, sku)
    const rivals = await Promise.all([stranger(), stranger(), stranger(), stranger()])
    const orders: string[] = []
    for (const buyer of rivals) {
      await openLink(buyer, await chen.link(productId))
      orders.push((await buyer.order(lineOf(sku))).body.id)
    }
    await Promise.all(rivals.map((buyer, index) => buyer.payInFull(orders[index] ?? '')))
    expect(await earnedBy(sku)).toEqual({ chen: 3 * 1_210, helper: 3 * 302, supplier: 3 * 504 })
    const { body } = await helper.get<PageOf<AgencyOffer>>('/v1/agency/offers?of=taken&limit=50')
    expect(body.items.find(({ id }) => id === offer.id)).toMatchObject({ state: 'sold_out', leftPieces: 0 })
    const other = await agency(shop, '来晚了两家')
    expect(codeOf(await other.take(offer.id))).toBe('offer_not_open')
  })

  it('are paid for by the next plan where an order has more pieces of them than are left', async () => {
    const { sku, productId } = await takenOn({ mostPieces: 1 })
    await publish(shop, { productId })
    const buyer = await stranger()
    await openLink(buyer, await chen.link(productId))
    await buyer.payInFull((await buyer.order(lineOf(sku, 2))).body.id)
    expect(await earnedBy(sku)).toEqual({ chen: 2_688, helper: 672 })
  })

  it('earn nothing once the merchant’s plan for them has ended, and say that they are paused', async () => {
    const { sku, plan, offer } = await takenOn()
    await merchantPost(shop, `plans/${plan.id}/end`)
    await shop.clock.advance(1)
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({})
    const { body } = await helper.get<PageOf<AgencyOffer>>('/v1/agency/offers?of=taken&limit=50')
    expect(body.items.find(({ id }) => id === offer.id)?.state).toBe('paused')
  })

  it('may be asked for first, and are sold once the other agency has said yes', async () => {
    const { sku, offer } = await takenOn({ asksFirst: true })
    const asked = async () => {
      const { body } =
        await supplier.get<PageOf<{ id: string; offerId: string; state: string }>>('/v1/agency/takings?limit=50')
      return body.items.find(({ offerId }) => offerId === offer.id)
    }
    expect((await asked())?.state).toBe('asked')
    await sell(chen, sku)
    expect(await earnedBy(sku)).toEqual({})
    const { id = '' } = (await asked()) ?? {}
    const answer = (who: TestAgency, accept: boolean) =>
      who.post<Problem>(`/v1/agency/takings/${id}/answer`, { accept })
    // Whoever asked does not answer.
    expect((await answer(helper, true)).status).toBe(409)
    expect((await answer(await agency(shop, '不相干'), true)).status).toBe(404)
    const answers = await Promise.all([answer(supplier, true), answer(supplier, false)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    if ((await asked())?.state === 'refused') {
      await helper.take(offer.id)
      await answer(supplier, true)
    }
    await sell(chen, sku)
    expect((await earnedBy(sku)).supplier).toBe(504)
    await helper.post(`/v1/agency/takings/${id}/end`)
    await sell(chen, sku)
    expect((await earnedBy(sku)).supplier).toBe(504)
  })

  it('are counted: suppliers, goods, partners, the share of sales, new sales', async () => {
    const [one, two] = [await agency(shop, '货源一'), await agency(shop, '下游二')]
    const zhou = await two.promoter('phone-of-two')
    const { sku, productId } = await targeted(one)
    const { body: offer } = await one.offer(productId, 90_000)
    await two.take(offer.id)
    await sell(zhou, sku)
    const own = await fresh(50_400, 9)
    await publish(shop, { productId: productOf(own) })
    await sell(zhou, own)
    expect(await two.figures()).toMatchObject({
      suppliers: 1,
      goodsTakenOn: 1,
      partners: 0,
      recent: { orders: 2, salesFen: 67_200, secondTierFen: 16_800, secondTierPpm: 250_000 },
      newSalesFen: 0,
    })
    expect(await one.figures()).toMatchObject({
      goodsOffered: 1,
      partners: 1,
      newSalesFen: 16_800,
      recent: { orders: 0 },
    })
    const { body: goods } = await two.get<AgencyGoodsPage>('/v1/agency/goods?limit=50')
    expect(goods.items.find(({ product }) => product.id === productId)).toMatchObject({
      planKind: 'taken',
      ratePpm: 90_000,
      servicePpm: 0,
      supplier: '货源一',
      canOffer: false,
    })
    const { body: plaza } = await two.get<PageOf<AgencyOffer>>('/v1/agency/offers?limit=50')
    expect(plaza.items.find(({ id }) => id === offer.id)).toMatchObject({
      agency: { name: '货源一' },
      isMine: false,
      keepsPpm: null,
      takenBy: 1,
      soldLately: 1,
      taking: { state: 'active' },
    })
  })
})

describe('a lock', () => {
  it('keeps the agency of the moment when it began, also where the promoter joins one later', async () => {
    const zhou = await promoter(shop, 'phone-joins-later')
    const sku = await fresh(10_000, 9)
    await publish(shop, { productId: productOf(sku) })
    const buyer = await stranger()
    await openLink(buyer, await zhou.link(productOf(sku)))
    const { code } = await helper.invite()
    await zhou.post('/v1/me/agency-invitation', { code })
    const { body } = await buyer.order(lineOf(sku))
    await buyer.payInFull(body.id)
    expect((await zhou.lines())[0]).toMatchObject({ amountFen: 1_000, agency: null })
  })

  it('that began with an agency ends when the promoter leaves it, and another one may begin', async () => {
    const zhou = await helper.promoter('phone-leaves')
    const sku = await fresh(10_000, 9)
    await publish(shop, { productId: productOf(sku) })
    const buyer = await stranger()
    const link = await zhou.link(productOf(sku))
    await openLink(buyer, link)
    await shop.clock.advance(1)
    await zhou.post('/v1/me/promoter/agency/leave')
    const first = await buyer.order(lineOf(sku))
    await buyer.payInFull(first.body.id)
    expect(await zhou.lines()).toEqual([])
    await shop.clock.advance(1)
    await openLink(buyer, link)
    const second = await buyer.order(lineOf(sku))
    await buyer.payInFull(second.body.id)
    expect((await zhou.lines())[0]).toMatchObject({ amountFen: 1_000, agency: null })
  })
})

test('no chain of invitations pays anybody twice, or a promoter for a promoter', async () => {
  // The helper's operator invites a promoter, who has bought by another one's link before, and sells to a third.
  const zhou = await helper.promoter('phone-first-of-chain')
  const { sku } = await takenOn()
  const { buyer } = await sell(zhou, sku)
  await buyer.post('/v1/me/agency-invitation', { code: (await helper.invite()).code })
  const second = await promoterOf(buyer)
  const { body: link } = await buyer.post<Parameters<typeof openLink>[1]>('/v1/me/promoter/links', {
    target: 'product',
    productId: productOf(sku),
  })
  const last = await stranger()
  await openLink(last, link)
  const before = (await zhou.lines()).length
  const { body } = await last.order(lineOf(sku))
  await last.payInFull(body.id)
  const receivers = await shop.db
    .selectFrom('commission_lines')
    .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
    .select(['promoter_id', 'agency_id'])
    .where('order_id', '=', body.id)
    .execute()
  expect(receivers.map(({ promoter_id }) => promoter_id).filter(Boolean)).toEqual([second])
  expect(
    receivers
      .map(({ agency_id }) => agency_id)
      .filter(Boolean)
      .sort(),
  ).toEqual([helper.agencyId, supplier.agencyId].sort())
  expect((await zhou.lines()).length).toBe(before)
})

const promoterOf = async (who: Shopper): Promise<string> =>
  (await who.get<{ promoter: { id: string } }>('/v1/me/promoter')).body.promoter.id
