import type { AuditLine, MerchantOrder, Order, Tracking } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { call, codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { merchantOrders, paidOrder, ship, toldTo } from '../../../testing/orders/waiting-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'
import { merchantPost } from '../../../testing/promoters/promoter-fixtures'
import { hourMs } from '../../platform/durations'

let shop: TestApp
let wang: Shopper
let people = 0
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
})
beforeEach(async () => {
  wang = await shopper(shop, `phone-waiting-${people++}`)
})
afterAll(() => shop.close())

const paid = async () => (await paidOrder(wang, await fresh())).id
const of = async (id: string) => (await wang.get<Order>(`/v1/orders/${id}`)).body
const urge = (id: string, who = wang) => who.post<Order>(`/v1/orders/${id}/urge`)
const later = (forHours: number) => new Date(shop.clock.now().getTime() + forHours * hourMs).toISOString()
const announce = (id: string, shipsBy: string, reason = '春节物流停运') =>
  merchantPost<MerchantOrder>(shop, `orders/${id}/delay`, { shipsBy, reason })
/** Runs what recurs, too. */
const tellLate = async () => {
  await shop.db.transaction().execute((tx) => shop.deps.jobs.schedule(tx, 'tell_late_orders', 'now', shop.clock.now()))
  await shop.deps.jobs.runDue()
}
const kindsTold = async () => (await toldTo(shop, wang)).map(({ kind }) => kind)

describe('urging', () => {
  it('is possible a day after the payment, once, and the merchant finds the order', async () => {
    const id = await paid()
    expect(await urge(id)).toMatchObject({ status: 409, body: { code: 'urge_too_early' } })
    await shop.clock.advance(24 * hours)
    expect((await urge(id)).body.waiting?.urgedAt).toBe(shop.clock.now().toISOString())
    expect(codeOf(await urge(id))).toBe('already_urged')
    const [found, ...others] = await merchantOrders(shop, '&urged=waiting')
    expect([found?.id, found?.urgedAt, others]).toEqual([id, shop.clock.now().toISOString(), []])
    await ship(shop, id)
    expect(await merchantOrders(shop, '&urged=waiting')).toEqual([])
    expect(codeOf(await urge(id))).toBe('order_state_conflict')
  })

  it('is possible earlier where the promised time passed, and for nobody else', async () => {
    await call(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/delivery', {
      value: { shipsWithinHours: 2, travelHours: 24 },
      basedOn: 0,
    })
    const id = await paid()
    await shop.clock.advance(2 * hours)
    expect((await urge(id, await shopper(shop, 'phone-li'))).status).toBe(404)
    expect((await urge(id)).status).toBe(200)
    await shop.db.deleteFrom('settings').execute()
  })
})

describe('a delay', () => {
  it('that nobody announced is told once, when the promised time has passed', async () => {
    const id = await paid()
    await wait(shop, 47 * hours)
    await tellLate()
    expect(await kindsTold()).toEqual([])
    await wait(shop, 1 * hours)
    await tellLate()
    await tellLate()
    expect(await toldTo(shop, wang)).toEqual([
      { kind: 'order_late', text: expect.stringContaining('没有按时发货，很抱歉。可以在订单里催发货，也可以申请退款') },
    ])
    expect((await of(id)).waiting?.delay).toBeNull()
  })

  it('is not told of what was shipped in time, is cancelled or was not paid', async () => {
    await ship(shop, await paid())
    await wang.order([{ skuId: await fresh(), quantity: 1 }])
    await wait(shop, 100 * hours)
    await tellLate()
    expect(await kindsTold()).toEqual(['order_shipped'])
  })

  it('that the merchant announces is told at once and shown, and its time is the promise from then on', async () => {
    const id = await paid()
    const shipsBy = later(96)
    const { status, body } = await announce(id, shipsBy)
    expect(status).toBe(200)
    expect(body.waiting).toMatchObject({ shipsBy, delay: { reason: '春节物流停运' } })
    const [told] = await toldTo(shop, wang)
    expect(told?.kind).toBe('order_delayed')
    expect(told?.text).toMatch(/会晚些发货，很抱歉：\d+月\d+日前发出，春节物流停运$/)
    const { promise } = (await wang.get<Tracking>(`/v1/orders/${id}/tracking`)).body
    expect(promise).toMatchObject({ shipsBy })
    await wait(shop, 95 * hours)
    await tellLate()
    expect(await kindsTold()).toEqual(['order_delayed'])
    await wait(shop, 1 * hours)
    await tellLate()
    expect(await kindsTold()).toEqual(['order_delayed', 'order_late'])
  })

  it('is later than what was promised, in words, and of an order that waits', async () => {
    const id = await paid()
    expect(await announce(id, later(47))).toMatchObject({ status: 400, body: { param: '/shipsBy' } })
    expect(await announce(id, later(91 * 24))).toMatchObject({ status: 400, body: { param: '/shipsBy' } })
    expect(await announce(id, later(60), ' ')).toMatchObject({ status: 400, body: { param: '/reason' } })
    await ship(shop, id)
    expect(codeOf(await announce(id, later(60)))).toBe('order_state_conflict')
    expect((await announce('ord_none', later(60))).status).toBe(404)
  })
})

describe('a waybill', () => {
  const shown = (shipmentId: string) =>
    shop.db
      .selectFrom('shipments')
      .select(['company', 'waybill_number as waybillNumber'])
      .where('id', '=', shipmentId)
      .executeTakeFirst()
  const put = async (id: string, shipmentId: string, waybillNumber: string, more: object = {}) =>
    call<MerchantOrder>(shop, shop.asMerchant, 'PUT', `/v1/merchant/orders/${id}/shipments/${shipmentId}`, {
      company: '中通快递',
      waybillNumber,
      basedOn: (await shown(shipmentId)) ?? { company: '中通快递', waybillNumber },
      ...more,
    })

  it('is not corrected over what another member of staff corrected meanwhile', async () => {
    const id = await paid()
    const [shipment] = (await ship(shop, id)).body.shipments
    const basedOn = { company: shipment?.company ?? '', waybillNumber: shipment?.waybillNumber ?? '' }
    const answers = await Promise.all(['ZT88001', 'ZT88002'].map((to) => put(id, shipment?.id ?? '', to, { basedOn })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map(codeOf)).toContain('changed_meanwhile')
    expect((await toldTo(shop, wang)).filter(({ text }) => text.includes('更正'))).toHaveLength(1)
  })

  it('is corrected until the shipment is received; the customer is told, and the log has both', async () => {
    const id = await paid()
    const [shipment] = (await ship(shop, id)).body.shipments
    const { body } = await put(id, shipment?.id ?? '', 'zt 77001')
    expect(body.shipments).toMatchObject([{ company: '中通快递', waybillNumber: 'ZT77001', receivedAt: null }])
    expect((await put(id, shipment?.id ?? '', 'ZT77001')).status).toBe(200)
    expect((await toldTo(shop, wang)).map(({ text }) => text).filter((text) => text.includes('更正'))).toEqual([
      expect.stringContaining('的运单号更正为 中通快递 ZT77001'),
    ])
    const owner = await shop.loginWith('owner')
    const log = await call<{ items: AuditLine[] }>(shop, owner, 'GET', `/v1/merchant/audit-log?limit=50&objectId=${id}`)
    const [, line] = log.body.items
    expect(line).toMatchObject({
      action: 'correctShipment',
      before: { company: '顺丰速运', waybillNumber: shipment?.waybillNumber },
      after: { company: '中通快递', waybillNumber: 'ZT77001' },
    })
    const { parcels } = (await wang.get<Tracking>(`/v1/orders/${id}/tracking`)).body
    expect(parcels[0]).toMatchObject({ company: '中通快递', waybillNumber: 'ZT77001' })
    await wang.post(`/v1/orders/${id}/confirm-receipt`)
    expect(codeOf(await put(id, shipment?.id ?? '', 'ZT77002'))).toBe('order_state_conflict')
  })

  it('of another order is not found', async () => {
    const [shipment] = (await ship(shop, await paid())).body.shipments
    expect((await put(await paid(), shipment?.id ?? '', 'ZT77003')).status).toBe(404)
  })
})
