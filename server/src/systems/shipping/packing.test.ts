import type { MerchantOrder, PackingProposalPage, PackingSlips, Tracking } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { inTurn } from '../../../testing/in-turn'
import { call, codeOf, freshGoods, lineOf, type Reply } from '../../../testing/orders/trade-fixtures'
import { addressIn, paidOrder } from '../../../testing/orders/waiting-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { findLeaks } from '../../../testing/presents/leaks'
import { type Friend, friend, orderOfParcel, refundByMerchant } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let staff: Record<string, string>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  staff = await shop.loginWith('operations')
})
afterAll(() => shop.close())

let people = 0
const somebody = () => friend(shop, `phone-packed-${people++}`)
const ask = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  call<T>(shop, staff, method, `/v1/merchant/${path}`, body)
const proposed = async (orderId: string) =>
  (await ask<PackingProposalPage>('GET', `packing-proposals?orderId=${orderId}`)).body.items
const together = (orderIds: string[], waybillNumber = newWaybill()) =>
  ask<Reply>('POST', 'packed-shipments', { orderIds, company: '顺丰速运', waybillNumber })
const slipsOf = async (orderIds: string[], prices = true) =>
  (await ask<PackingSlips>('POST', 'packing-slips', { orderIds, prices })).body.items

/** A present that somebody accepts: the order of its parcel. */
async function accepted(giver: Friend, recipient: Friend, priceFen = 13_579) {
  const { token, orderId } = await giver.open({ skuId: await fresh(priceFen), note: '给最好的你' })
  const parcelId = (await recipient.accept(token)).body.id
  return { parcelId, paying: orderId, orderId: await orderOfParcel(shop, parcelId) }
}

describe('orders of one customer to one address', () => {
  it('are proposed, with a present that they accepted, and leave in one step under one waybill', async () => {
    const [giver, li] = [await somebody(), await somebody()]
    const own = await paidOrder(li, await fresh())
    const present = await accepted(giver, li)
    const elsewhere = (await li.order(lineOf(await fresh()), { addressId: await addressIn(li, 'ningbo') })).body
    await li.payInFull(elsewhere.id)
    const [proposal] = await proposed(own.id)
    expect(proposal?.orders.map(({ id, isPresent }) => [id, isPresent])).toEqual(
      expect.arrayContaining([
        [own.id, false],
        [present.orderId, true],
      ]),
    )
    expect(proposal?.orders).toHaveLength(2)
    expect(JSON.stringify(proposal)).not.toMatch(/13800138000|王芳|文三路|给最好的你/)
    expect(JSON.stringify(proposal)).not.toContain(giver.id)
    const number = newWaybill()
    expect((await together([own.id, present.orderId], number)).status).toBe(201)
    const rows = await shop.db.selectFrom('shipments').selectAll().where('waybill_number', '=', number).execute()
    expect(rows.map(({ order_id }) => order_id).sort()).toEqual([own.id, present.orderId].sort())
    expect(await proposed(own.id)).toEqual([])
  })

  it('are tracked, received and returned each by itself; a corrected waybill is corrected for all', async () => {
    const li = await somebody()
    const [one, other] = [await paidOrder(li, await fresh()), await paidOrder(li, await fresh())]
    await together([one.id, other.id])
    const track = async (id: string) => (await li.get<Tracking>(`/v1/orders/${id}/tracking`)).body.parcels
    const [shipment] = await track(one.id)
    const to = { company: '中通快递', waybillNumber: 'ZT0099' }
    const basedOn = { company: shipment?.company, waybillNumber: shipment?.waybillNumber }
    expect((await ask('PUT', `orders/${one.id}/shipments/${shipment?.id}`, { ...to, basedOn })).status).toBe(200)
    expect((await track(other.id))[0]).toMatchObject(to)
    expect((await li.post(`/v1/orders/${one.id}/confirm-receipt`)).status).toBe(200)
    expect((await track(other.id))[0]).toMatchObject({ receivedAt: null, receivable: true })
  })

  it('are refused where customer or address differ, and then none leaves', async () => {
    const [li, wu] = [await somebody(), await somebody()]
    const [one, other] = [await paidOrder(li, await fresh()), await paidOrder(wu, await fresh())]
    expect(codeOf(await together([one.id, other.id]))).toBe('orders_apart')
    const present = await accepted(li, wu)
    // What the giver ordered for themselves, and what they gave.
    expect(codeOf(await together([one.id, present.orderId]))).toBe('orders_apart')
    expect((await proposed(one.id)).concat(await proposed(present.paying))).toEqual([])
    expect((await together([one.id, 'ord_nothing'])).status).toBe(404)
    expect(await shop.db.selectFrom('shipments').select('id').where('order_id', '=', one.id).execute()).toEqual([])
  })
})

describe('one of them refunded while they are shipped', () => {
  const both = async () => {
    const li = await somebody()
    return [(await paidOrder(li, await fresh())).id, (await paidOrder(li, await fresh())).id] as const
  }
  const refund = (id: string) => call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${id}/refunds`)
  const shippedOf = async (ids: readonly string[]) =>
    (await shop.db.selectFrom('shipments').select('id').where('order_id', 'in', ids).execute()).length

  it('keeps all of them here where the refund comes first', async () => {
    const [one, other] = await both()
    const lower = [one, other].sort()[0] as string
    const [refunded, shipped] = await inTurn<Reply>(shop.db, lower, [() => refund(lower), () => together([one, other])])
    expect([refunded?.status, shipped?.status]).toEqual([201, 409])
    expect(await shippedOf([one, other])).toBe(0)
  })

  it('ships what was refunded if the state is read before the lock, so the test above can fail', async () => {
    const [one, other] = await both()
    const naively = async () => {
      const row = await shop.db.selectFrom('orders').select('state').where('id', '=', one).executeTakeFirstOrThrow()
      await shop.db
        .transaction()
        .execute((tx) => tx.selectFrom('orders').select('id').where('id', '=', one).forUpdate().execute())
      return row.state === 'to_ship' ? 'shipped' : 'refused'
    }
    const [, shipped] = await inTurn<unknown>(shop.db, one, [() => refund(one), naively])
    expect([shipped, other]).toEqual(['shipped', other])
  })
})

describe('a slip', () => {
  it('of a present has note and giver’s nickname, never a price or anything of the order that paid', async () => {
    const [giver, li] = [await somebody(), await somebody()]
    await giver.put('/v1/me', { nickname: '送礼人阿明' })
    const present = await accepted(giver, li)
    const [slip] = await slipsOf([present.orderId])
    expect(slip).toMatchObject({
      present: { giver: '送礼人阿明', note: '给最好的你' },
      address: { phone: '13800138000' },
      sums: null,
      lines: [{ quantity: 1, priceFen: null }],
    })
    const { number } = await shop.db
      .selectFrom('orders')
      .select('number')
      .where('id', '=', present.paying)
      .executeTakeFirstOrThrow()
    expect(findLeaks(slip, { values: [13_579, number, present.paying, giver.id], members: /$^/ })).toEqual([])
  })

  it('of an own order has prices by choice, and each look is logged', async () => {
    const li = await somebody()
    const { id } = await paidOrder(li, await fresh(7_000), 2)
    expect((await slipsOf([id]))[0]).toMatchObject({
      lines: [{ quantity: 2, priceFen: 7_000 }],
      sums: { goodsFen: 14_000 },
      present: null,
    })
    expect((await slipsOf([id], false))[0]).toMatchObject({ lines: [{ priceFen: null }], sums: null })
    const log = await shop.db.selectFrom('audit_log').select('action').where('object_id', '=', id).execute()
    expect(log.filter(({ action }) => action === 'lookAtOrder')).toHaveLength(2)
    const kept = await shop.db.selectFrom('idempotency_keys').select('response').execute()
    expect(JSON.stringify(kept)).not.toContain('printedAt')
  })

  it('of what is sent nowhere is refused: a giver’s order, and one that is not paid', async () => {
    const [giver, li] = [await somebody(), await somebody()]
    const present = await accepted(giver, li)
    const unpaid = (await li.order(lineOf(await fresh()))).body
    for (const orderId of [present.paying, unpaid.id]) {
      expect(codeOf(await ask('POST', 'packing-slips', { orderIds: [orderId] }))).toBe('order_state_conflict')
    }
    const { body } = await refundByMerchant(shop, present.parcelId)
    expect((body as MerchantOrder).state).toBe('refunded')
    const marketing = await shop.loginWith('marketing')
    expect((await call(shop, marketing, 'POST', '/v1/merchant/packing-slips', { orderIds: [unpaid.id] })).status).toBe(
      403,
    )
  })
})
