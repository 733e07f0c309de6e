import type { ReceivedPresent, Tracking } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { addGoods, codeOf } from '../../../testing/orders/trade-fixtures'
import { addressIn, toldTo } from '../../../testing/orders/waiting-fixtures'
import { type Friend, friend, orderOfParcel, shipParcel, wait } from '../../../testing/presents/present-fixtures'
import { merchantPost } from '../../../testing/promoters/promoter-fixtures'
import { hourMs } from '../../platform/durations'

let shop: TestApp
let giver: Friend
let li: Friend
let sku: string
let people = 0
beforeAll(async () => {
  shop = await testApp()
  sku = await addGoods(shop.db, { id: 'vase', priceFen: 9_900, stock: 100 })
  giver = await friend(shop, 'phone-giver')
})
beforeEach(async () => {
  li = await friend(shop, `phone-recipient-${people++}`)
})
afterAll(() => shop.close())

async function accepted() {
  const { id: presentId, token } = await giver.open({ skuId: sku })
  return { presentId, id: (await li.accept(token)).body.id }
}
const change = (id: string, addressId: string, who = li) =>
  who.put<ReceivedPresent>(`/v1/presents/received/${id}/address`, { addressId })

test('a recipient changes the address before the shipment, and the giver sees nothing of it', async () => {
  const { id, presentId } = await accepted()
  const before = await giver.given(presentId)
  // Presents travel free, however far.
  expect((await change(id, await addressIn(li, 'kashgar', '天山路 9 号'))).body.address.city).toBe('喀什地区')
  const after = await giver.given(presentId)
  expect({ ...after, now: '' }).toEqual({ ...before, now: '' })
  expect(JSON.stringify(after)).not.toContain('天山路')
  await shipParcel(shop, id)
  expect(codeOf(await change(id, await addressIn(li, 'ningbo')))).toBe('already_shipped')
  const sent = shop.db
    .selectFrom('shipments')
    .select('address')
    .where('order_id', '=', await orderOfParcel(shop, id))
  expect((await sent.executeTakeFirstOrThrow()).address?.detail).toBe('天山路 9 号')
})

test('neither the giver nor a stranger changes it, nor to an address that is not the recipient’s', async () => {
  const { id } = await accepted()
  expect((await change(id, giver.addressId, giver)).status).toBe(404)
  expect((await change(id, giver.addressId)).status).toBe(404)
})

test('a recipient is told of delay, announced or not, urges once and learns of a new number; the giver of none', async () => {
  const { id } = await accepted()
  const orderId = await orderOfParcel(shop, id)
  const shipsBy = new Date(shop.clock.now().getTime() + 50 * hourMs).toISOString()
  await merchantPost(shop, `orders/${orderId}/delay`, { shipsBy, reason: '窑炉检修' })
  expect((await li.received(id)).body).toMatchObject({
    promise: { shipsBy },
    waiting: { delay: { reason: '窑炉检修' } },
  })
  expect(codeOf(await li.post(`/v1/presents/received/${id}/urge`))).toBe('urge_too_early')
  await wait(shop, 51 * hours)
  await shop.db.transaction().execute((tx) => shop.deps.jobs.schedule(tx, 'tell_late_orders', 'now', shop.clock.now()))
  await shop.deps.jobs.runDue()
  const urged = await li.post<ReceivedPresent>(`/v1/presents/received/${id}/urge`)
  expect(urged.body.waiting?.urgedAt).toBe(shop.clock.now().toISOString())
  await shipParcel(shop, id)
  const [shipment] = (await li.get<Tracking>(`/v1/presents/received/${id}/tracking`)).body.parcels
  const url = `/v1/merchant/orders/${orderId}/shipments/${shipment?.id}`
  const basedOn = { company: shipment?.company, waybillNumber: shipment?.waybillNumber }
  const body = { company: '中通快递', waybillNumber: 'ZT55002', basedOn }
  expect((await shop.app.inject({ method: 'PUT', url, headers: shop.asMerchant, body })).statusCode).toBe(200)
  await shop.deps.jobs.runDue()
  const kinds = async (who: Friend) => (await toldTo(shop, who)).map(({ kind }) => kind).sort()
  expect(await kinds(li)).toEqual(['present_delayed', 'present_late', 'present_shipped', 'present_waybill_corrected'])
  expect(new Set(await kinds(giver))).toEqual(new Set(['present_accepted']))
  const done = await li.post<ReceivedPresent>(`/v1/presents/received/${id}/shipments/${shipment?.id}/receipt`)
  expect(done.body.state).toBe('completed')
})
