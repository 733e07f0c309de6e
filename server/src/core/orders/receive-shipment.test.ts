import type { Order, Tracking } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { paidOrder, ship } from '../../../testing/orders/waiting-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let wang: Shopper
let sku: string
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
  sku = await fresh(5_000, 100)
})
afterAll(() => shop.close())

const receive = (id: string, shipmentId: string, who = wang) =>
  who.post<Order>(`/v1/orders/${id}/shipments/${shipmentId}/receipt`)
const parcelsOf = async (id: string) => (await wang.get<Tracking>(`/v1/orders/${id}/tracking`)).body.parcels
const pieces = (quantity: number) => [{ skuId: sku, quantity }]
/** An order of three pieces, of which so many left at each time; the ids of its shipments. */
async function shipped(...quantities: number[]) {
  const { id } = await paidOrder(wang, sku, 3)
  for (const quantity of quantities) {
    await shop.clock.advance(60)
    await ship(shop, id, pieces(quantity))
  }
  return { id, shipments: (await parcelsOf(id)).map((parcel) => parcel.id) }
}

test('each shipment is received by itself, and the last one completes the order', async () => {
  const { id, shipments } = await shipped(1, 2)
  const [first = '', second = ''] = shipments
  expect((await receive(id, first)).body.state).toBe('to_receive')
  expect((await parcelsOf(id)).map(({ receivedAt }) => receivedAt !== null)).toEqual([true, false])
  // Said twice, it stays as it is.
  expect((await receive(id, first)).body.state).toBe('to_receive')
  expect((await receive(id, second)).body).toMatchObject({
    state: 'completed',
    completedAt: shop.clock.now().toISOString(),
  })
  expect(codeOf(await receive(id, second))).toBe('order_state_conflict')
})

test('an order that is not shipped completely stays so, however much of it was received', async () => {
  const { id, shipments } = await shipped(1)
  expect((await receive(id, shipments[0] ?? '')).body.state).toBe('part_shipped')
  await shop.clock.advance(60)
  await ship(shop, id)
  const [, rest] = await parcelsOf(id)
  expect((await receive(id, rest?.id ?? '')).body.state).toBe('completed')
})

test('what is not said to be received counts as received in time, as before', async () => {
  const { id, shipments } = await shipped(1, 2)
  await receive(id, shipments[0] ?? '')
  await wait(shop, 10 * days + 60)
  expect((await wang.get<Order>(`/v1/orders/${id}`)).body.state).toBe('completed')
  expect((await parcelsOf(id)).every(({ receivedAt }) => receivedAt !== null)).toBe(true)
})

test('both at once complete the order once', async () => {
  const { id, shipments } = await shipped(1, 2)
  const answers = await Promise.all(shipments.map((shipmentId) => receive(id, shipmentId)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const events = shop.db.selectFrom('order_events').select('transition').where('order_id', '=', id)
  expect(await events.where('transition', '=', 'confirm_receipt').execute()).toHaveLength(1)
})

test('a shipment of another order, or of somebody else’s, is not found', async () => {
  const { id, shipments } = await shipped(3)
  const other = await shipped(3)
  expect((await receive(id, other.shipments[0] ?? '')).status).toBe(404)
  expect((await receive(id, shipments[0] ?? '', await shopper(shop, 'phone-li'))).status).toBe(404)
})
