import type { FreightSetting, Order } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { moneyMoved } from '../../../testing/orders/money-moved'
import { codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { addressIn, changeAddress, merchantOrders, paidOrder, ship } from '../../../testing/orders/waiting-fixtures'
import { sell, setChecks } from '../../../testing/promoters/held-fixtures'
import { promoter } from '../../../testing/promoters/promoter-fixtures'
import { freightSetting } from '../freight/freight-setting'
import { saveSetting } from '../settings/change-setting'

let shop: TestApp
let wang: Shopper
const fresh = freshGoods(() => shop)
let people = 0
beforeAll(async () => {
  shop = await testApp()
})
beforeEach(async () => {
  wang = await shopper(shop, `phone-mover-${people++}`)
  await setFreight()
})
afterAll(() => shop.close())

const rate = (firstFen: number) => ({ first: 1, firstFen, more: 1, moreFen: 0 })
/** ¥8 in China, ¥20 in Xinjiang, nothing to Tibet. */
const setFreight = (firstFen = 800) => {
  const xinjiang = { places: ['新疆维吾尔自治区'], rate: rate(2_000), freeFromFen: null }
  const template = { id: 'one', name: '标准', by: 'piece' as const, rate: rate(firstFen), freeFromFen: null }
  const value: FreightSetting = { templates: [{ ...template, regions: [xinjiang], notServed: ['西藏自治区'] }] }
  return saveSetting(shop.db, freightSetting, value, { now: shop.clock.now(), by: 'the owner' })
}
const order = async () => paidOrder(wang, await fresh())
const of = async (id: string) => (await wang.get<Order>(`/v1/orders/${id}`)).body

test('a paid order goes to another address that costs the same, and the merchant sees that it was changed', async () => {
  const { id } = await order()
  const { status, body } = await changeAddress(wang, id, await addressIn(wang, 'ningbo'))
  expect(status).toBe(200)
  expect(body).toMatchObject({ address: { city: '宁波市', detail: '新家 2 号' }, freightFen: 800, refundedFen: 0 })
  expect(body.waiting?.addressChangesLeft).toBe(2)
  const [seen] = (await merchantOrders(shop)).filter((one) => one.id === id)
  expect(seen).toMatchObject({ address: { city: '宁波市' }, addressChangedAt: shop.clock.now().toISOString() })
  const history = shop.db.selectFrom('address_changes').selectAll().where('order_id', '=', id)
  expect(await history.execute()).toMatchObject([
    { number: 1, from_address: { city: '杭州市' }, to_address: { city: '宁波市' }, changed_by: wang.id },
  ])
})

test('to a dearer place it says how much more that would cost; to where nothing is sent it is refused', async () => {
  const { id, address } = await order()
  const dearer = await changeAddress(wang, id, await addressIn(wang, 'kashgar'))
  expect(dearer).toMatchObject({ status: 409, body: { code: 'address_costs_more', fen: 1_200, param: '/addressId' } })
  const nowhere = await changeAddress(wang, id, await addressIn(wang, 'lhasa'))
  expect(nowhere).toMatchObject({ status: 409, body: { code: 'place_not_served', param: '/addressId' } })
  expect(await of(id)).toMatchObject({ address, waiting: { addressChangesLeft: 3 } })
})

test('to a cheaper place the difference of the freight goes back, once', async () => {
  const far = await addressIn(wang, 'kashgar')
  const sku = await fresh()
  const placed = await wang.order([{ skuId: sku, quantity: 1 }], { addressId: far, expectedPayableFen: 7_000 })
  const { id } = await wang.payInFull(placed.body.id)
  expect((await changeAddress(wang, id, wang.addressId)).body).toMatchObject({
    freightFen: 2_000,
    refundedFreightFen: 1_200,
    state: 'to_ship',
  })
  // What went back is missing now: the way back costs it again.
  expect(await changeAddress(wang, id, far)).toMatchObject({ status: 409, body: { fen: 1_200 } })
  await shop.deps.jobs.runDue()
  expect(await moneyMoved(shop.db, 'order', id)).toEqual([
    { kind: 'paid', amount_fen: 7_000 },
    { kind: 'refunded', amount_fen: 1_200 },
  ])
  expect(await brokenRules(shop.db)).toEqual([])
})

test('what freight costs since then makes no move within a region dearer', async () => {
  const { id } = await order()
  await setFreight(1_500)
  expect((await changeAddress(wang, id, await addressIn(wang, 'ningbo'))).status).toBe(200)
})

test('the same address counts for nothing, and only so many changes are allowed', async () => {
  const { id } = await order()
  expect((await changeAddress(wang, id, wang.addressId)).body.waiting?.addressChangesLeft).toBe(3)
  for (const detail of ['一号', '二号', '三号']) {
    expect((await changeAddress(wang, id, await addressIn(wang, 'ningbo', detail))).status).toBe(200)
  }
  const fourth = await changeAddress(wang, id, await addressIn(wang, 'ningbo', '四号'))
  expect(fourth).toMatchObject({ status: 409, body: { code: 'address_change_limit_reached' } })
})

test('it is refused before the payment, after a shipment and after the end, each in its own words', async () => {
  const sku = await fresh()
  const elsewhere = await addressIn(wang, 'ningbo')
  const unpaid = (await wang.order([{ skuId: sku, quantity: 1 }])).body
  expect(codeOf(await changeAddress(wang, unpaid.id, elsewhere))).toBe('order_state_conflict')
  const part = await paidOrder(wang, sku, 2)
  await ship(shop, part.id, [{ skuId: sku, quantity: 1 }])
  expect(codeOf(await changeAddress(wang, part.id, elsewhere))).toBe('already_shipped')
  await ship(shop, part.id)
  expect(codeOf(await changeAddress(wang, part.id, elsewhere))).toBe('already_shipped')
  expect((await of(part.id)).waiting).toBeUndefined()
})

test('somebody else’s address does not exist, and neither does somebody else’s order', async () => {
  const { id } = await order()
  const li = await shopper(shop, 'phone-li')
  expect(await changeAddress(wang, id, li.addressId)).toMatchObject({ status: 404, body: { param: '/addressId' } })
  expect((await changeAddress(li, id, li.addressId)).status).toBe(404)
})

test('an order that is sent to its promoter after all is held, as if it had been ordered so', async () => {
  await setChecks(shop, {})
  const zhao = await promoter(shop, 'phone-promoter')
  const { order: sold, buyer } = await sell(shop, zhao)
  const holds = () =>
    shop.db.selectFrom('commission_holds').select(['reasons', 'state']).where('order_id', '=', sold.id).execute()
  expect(await holds()).toEqual([])
  const home = await shop.db
    .selectFrom('addresses')
    .selectAll()
    .where('id', '=', zhao.addressId)
    .executeTakeFirstOrThrow()
  const { name, phone, province, city, county, detail } = home
  const toPromoter = await buyer.post<{ id: string }>('/v1/addresses', { name, phone, province, city, county, detail })
  expect((await changeAddress(buyer, sold.id, toPromoter.body.id)).status).toBe(200)
  expect(await holds()).toEqual([{ reasons: ['address'], state: 'open' }])
  // A second change neither holds it again nor lets it go.
  expect((await changeAddress(buyer, sold.id, buyer.addressId)).status).toBe(200)
  expect((await changeAddress(buyer, sold.id, toPromoter.body.id)).status).toBe(200)
  expect(await holds()).toHaveLength(1)
})
