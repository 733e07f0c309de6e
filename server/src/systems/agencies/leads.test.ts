import type { AgencyLead, AgencyLeadPage, AgencyRoom, Order, PageOf } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency } from '../../../testing/agencies/agency-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, freshGoods, lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { goodsWithPlan, stranger } from '../../../testing/promoters/held-fixtures'
import { merchantPost, openLink, promoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let yuan: TestAgency
let shi: TestAgency
let rooms = 0
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  yuan = await agency(shop, '远山')
  shi = await agency(shop, '拾光')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const add = (whose: TestAgency, wanted: object) =>
  merchantPost<AgencyRoom>(shop, `agencies/${whose.agencyId}/rooms`, wanted)

/** A room of the agency's from now on; the next visit is a second later. */
async function newRoom(whose = yuan, more: object = {}): Promise<AgencyRoom> {
  const { body } = await add(whose, { room: `room_${rooms++}`, talent: '主播小满', ...more })
  await shop.clock.advance(1)
  return body
}
const enter = async (who: Shopper, room: string, more: object = {}) =>
  (await who.post<{ id: string }>('/v1/visits', { scene: 1177, path: 'shop/pages/product/index', room, ...more })).body
    .id

async function buy(
  who: Shopper,
  { skuId, visitId, quantity = 1 }: { skuId: string; visitId: string; quantity?: number },
) {
  return (await who.order(lineOf(skuId, quantity), { visitId })).body
}

/** Somebody comes out of the room and pays. */
async function sellOutOf({ room }: { room: string }, quantity = 1) {
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  const order: Order = await buyer.payInFull(
    (await buy(buyer, { skuId, quantity, visitId: await enter(buyer, room) })).id,
  )
  return { buyer, order, productId, skuId }
}
const leadsOf = async (whose: TestAgency, query = '?limit=50') =>
  (await whose.get<AgencyLeadPage>(`/v1/agency/leads${query}`)).body
const leadOf = async (whose: TestAgency, productId: string): Promise<AgencyLead | undefined> =>
  (await leadsOf(whose)).items.find((lead) => lead.productId === productId)

const read = async <T>(path: string): Promise<T> => {
  const answer = await shop.app.inject({ url: `/v1/merchant/agencies/${path}`, headers: shop.asMerchant })
  return answer.json<T>()
}
const earned = async ({ id }: { id: string }) => {
  const [terms, commissions] = await Promise.all([
    shop.db.selectFrom('commission_terms').select('order_id').where('order_id', '=', id).execute(),
    shop.db.selectFrom('commissions').select('id').where('order_id', '=', id).execute(),
  ])
  return [...terms, ...commissions]
}

test('what is paid out of an agency’s room is its lead: goods, pieces and sum by day, without a commission and a customer', async () => {
  const room = await newRoom()
  const { buyer, order, productId } = await sellOutOf(room, 3)
  const lead = await leadOf(yuan, productId)
  expect(lead).toEqual({
    id: expect.any(String),
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    room: room.room,
    talent: '主播小满',
    productId,
    title: order.lines[0]?.title,
    imageUrl: order.lines[0]?.imageUrl ?? null,
    pieces: 3,
    refundedPieces: 0,
    fen: 30_000,
  })
  expect(await earned(order)).toEqual([])
  expect(await yuan.lines()).toEqual([])
  const answers = [await leadsOf(yuan), await yuan.figures(), await read<AgencyLeadPage>(`${yuan.agencyId}/leads`)]
  expect(answers[2]).toEqual(answers[0])
  for (const secret of [buyer.id, order.id, order.number, '远方']) expect(JSON.stringify(answers)).not.toContain(secret)
})

test('an order is a lead once it is paid, and what is refunded of it is none any more', async () => {
  const { room } = await newRoom()
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  const before = (await yuan.figures()).leads
  const { id } = await buy(buyer, { skuId, quantity: 3, visitId: await enter(buyer, room) })
  expect(await leadOf(yuan, productId)).toBeUndefined()
  const { lines } = await buyer.payInFull(id)
  await merchantPost(shop, `orders/${id}/refunds`, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
  expect(await leadOf(yuan, productId)).toMatchObject({ pieces: 2, refundedPieces: 1, fen: 20_000 })
  expect((await yuan.figures()).leads).toEqual({ pieces: before.pieces + 2, fen: before.fen + 20_000 })
  await merchantPost(shop, `orders/${id}/refunds`)
  expect(await leadOf(yuan, productId)).toMatchObject({ pieces: 0, refundedPieces: 3, fen: 0 })
})

test('what a promoter earns by is no lead; another line of the same order is', async () => {
  const { room } = await newRoom()
  const chen = await promoter(shop, 'phone-chen')
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  await openLink(buyer, await chen.link(productId))
  const other = await fresh(5_000, 9)
  const lines = [...lineOf(skuId), ...lineOf(other)]
  await buyer.payInFull((await buyer.order(lines, { visitId: await enter(buyer, room) })).body.id)
  expect((await chen.lines()).map(({ amountFen }) => amountFen)).toEqual([1_000])
  expect(await leadOf(yuan, productId)).toBeUndefined()
  expect(await leadOf(yuan, other.replace('sku_', 'prd_'))).toMatchObject({ pieces: 1, fen: 5_000 })
})

test('another room, a visit without one, and who comes back later without the room give none', async () => {
  const { room } = await newRoom()
  const { skuId, productId } = await goodsWithPlan(shop)
  const buyer = await stranger(shop)
  const inRoom = await enter(buyer, room)
  const back = { scene: 1089, path: '', previousVisitId: inRoom }
  const { body: later } = await buyer.post<{ id: string }>('/v1/visits', back)
  const kept = shop.db.selectFrom('visit_marks').select('value').where('visit_id', '=', later.id)
  expect(await kept.execute()).toEqual([{ value: room }])
  const { body: plain } = await buyer.post<{ id: string }>('/v1/visits', { scene: 1001, path: '' })
  for (const visitId of [later.id, plain.id, await enter(buyer, 'room_of_nobody')]) {
    await buyer.payInFull((await buy(buyer, { skuId, visitId })).id)
  }
  expect(await leadOf(yuan, productId)).toBeUndefined()
})

test('the agency of the visit has the lead, also of an order that is placed after the room has changed hands', async () => {
  const room = await newRoom()
  const { skuId, productId } = await goodsWithPlan(shop)
  const [early, late] = [await stranger(shop), await stranger(shop)]
  const before = await enter(early, room.room)
  await shop.clock.advance(1)
  const end = () => merchantPost<AgencyRoom>(shop, `agencies/${yuan.agencyId}/rooms/${room.id}/end`)
  expect((await end()).body.state).toBe('ended')
  expect((await end()).status).toBe(404)
  const between = await enter(late, room.room)
  await shop.clock.advance(1)
  await newRoom(shi, { room: room.room })
  for (const [who, visitId, quantity] of [
    [early, before, 1],
    [late, between, 2],
    [late, await enter(late, room.room), 4],
  ] as const) {
    await who.payInFull((await buy(who, { skuId, visitId, quantity })).id)
  }
  expect(await leadOf(yuan, productId)).toMatchObject({ pieces: 1 })
  expect(await leadOf(shi, productId)).toMatchObject({ pieces: 4 })
  const { items } = await read<PageOf<AgencyRoom>>(`${yuan.agencyId}/rooms?limit=50`)
  expect(items.find(({ id }) => id === room.id)).toMatchObject({ room: room.room, state: 'ended' })
})

test('a room is one agency’s at a time, whoever asks at the same moment, and ends by its own agency alone', async () => {
  const room = `room_${rooms++}`
  const rivals = await Promise.all([yuan, shi, yuan, shi].map((whose) => add(whose, { room })))
  expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect(rivals.filter(({ status }) => status === 409).map(codeOf)).toEqual(Array(3).fill('room_overlaps'))
  const won = rivals.findIndex(({ status }) => status === 201)
  const id = rivals[won]?.body.id
  const other = won % 2 === 0 ? shi : yuan
  expect((await merchantPost(shop, `agencies/${other.agencyId}/rooms/${id}/end`)).status).toBe(404)
  expect((await merchantPost(shop, 'agencies/agc_nothing/rooms', { room: 'x' })).status).toBe(404)
  const past = new Date(shop.clock.now().getTime() - 1_000).toISOString()
  expect((await add(yuan, { room: 'past', beginsAt: past })).status).toBe(400)
  expect((await add(yuan, { room: 'past', endsAt: past })).status).toBe(400)
  const planned = new Date(shop.clock.now().getTime() + 60_000).toISOString()
  expect((await add(yuan, { room: 'planned', beginsAt: planned })).body).toMatchObject({
    state: 'planned',
    talent: null,
  })
})

test('an agency that has ended keeps its leads, and has no room any more', async () => {
  const third = await agency(shop, '第三家')
  const room = await newRoom(third)
  const { productId } = await sellOutOf(room)
  await merchantPost(shop, `agencies/${third.agencyId}/end`)
  await shop.clock.advance(1)
  const { productId: after } = await sellOutOf(room)
  expect((await leadsOf(third)).items.map((lead) => lead.productId)).toEqual([productId])
  expect(await leadOf(yuan, after)).toBeUndefined()
  expect(codeOf(await add(third, { room: 'one more' }))).toBe('agency_ended')
})

test('leads are read by page, the last day first, by the agency’s operators alone', async () => {
  const paged = await agency(shop, '翻页团')
  const room = await newRoom(paged)
  for (const _ of [1, 2]) {
    await sellOutOf(room)
    await sellOutOf(room)
    await shop.clock.advance(days)
  }
  const whole = (await leadsOf(paged)).items
  expect(whole).toHaveLength(4)
  expect(whole.map(({ day }) => day)).toEqual([...whole.map(({ day }) => day)].sort().reverse())
  const first = await leadsOf(paged, '?limit=3')
  const rest = await leadsOf(paged, `?limit=3&cursor=${first.nextCursor}`)
  expect([...first.items, ...rest.items]).toEqual(whole)
  expect(rest.nextCursor).toBeNull()
  expect((await (await stranger(shop)).get('/v1/agency/leads')).status).toBe(403)
})
