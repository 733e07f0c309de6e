import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Order } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addCoupon, addGoods, call, lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'
import type { Tx } from '../../platform/database/db'
import { systemsOf } from '../../systems'
import type { ShopEvents } from '../system/events'
import type { System } from '../system/system'
import { linesOf } from './order-lines'

// An order and its moves are written without waiting for the database, so what systems are told of a row is what was written, not what
// was read. Here it is read, for each event.

type Told = Extract<ShopEvents[keyof ShopEvents], { order: unknown }>
const events = [
  ...(['order.placed', 'order.paid', 'order.accepted', 'order.shipped', 'order.received'] as const),
  ...(['order.completed', 'order.cancelled', 'order.refunded'] as const),
]
const told = new Map<string, number>()
const others: string[] = []

const compare = (event: (typeof events)[number]) => async (tx: Tx, data: Told) => {
  told.set(event, (told.get(event) ?? 0) + 1)
  const row = await tx.selectFrom('orders').selectAll().where('id', '=', data.order.id).executeTakeFirstOrThrow()
  if (!isDeepStrictEqual({ ...row }, { ...data.order })) others.push(event)
}
const watcher: System = {
  name: 'watcher',
  reactions: Object.fromEntries(events.map((event) => [event, compare(event)])),
}

let shop: TestApp
let wang: Friend
let li: Friend
let sku: string
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), watcher] })
  wang = await friend(shop, 'phone-wang')
  li = await friend(shop, 'phone-li')
  sku = await addGoods(shop.db, { id: 'told', priceFen: 5_000, stock: 50 })
})
afterAll(() => shop.close())

const byMerchant = (path: string, body?: object) =>
  call<Order>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${path}`, body, randomUUID())
const ship = (id: string) => byMerchant(`${id}/shipments`, { company: 'SF', waybillNumber: newWaybill() })
const paid = async (who: Shopper, couponIds: string[] = []) =>
  who.payInFull((await who.order(lineOf(sku, 2), { couponIds, note: '放门口' })).body.id)

test('systems are told of the row of an order as it is in the database, whatever happened to it', async () => {
  const coupon = await wang.claim(await addCoupon(shop.db))
  const received = await paid(wang, [coupon])
  await ship(received.id)
  await wang.post(`/v1/orders/${received.id}/confirm-receipt`)
  const refunded = await paid(wang)
  await byMerchant(`${refunded.id}/refunds`)
  const cancelled = (await wang.order(lineOf(sku))).body
  await wang.post(`/v1/orders/${cancelled.id}/cancel`)
  const forgotten = (await wang.order(lineOf(sku))).body
  await shop.clock.advance(31 * 60)
  await shop.deps.jobs.runDue()
  const present = await wang.open({ skuId: sku })
  await li.accept(present.token)
  const states = await shop.db.selectFrom('orders').select(['kind', 'state']).orderBy('created_at').execute()
  expect(new Set(states.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
    new Set(['plain completed', 'plain refunded', 'plain cancelled', 'present completed', 'parcel to_ship']),
  )
  expect((await wang.get<Order>(`/v1/orders/${forgotten.id}`)).body.closeReason).toBe('timeout')
  expect([...told.keys()].sort()).toEqual([...events].sort())
  expect(others).toEqual([])
})

test('the answer to an order is what is read of it afterwards', async () => {
  const coupon = await wang.claim(await addCoupon(shop.db))
  const { body } = await wang.order(lineOf(sku, 3), { couponIds: [coupon], note: '🎁 请包好' })
  expect((await wang.get<Order>(`/v1/orders/${body.id}`)).body).toEqual(body)
  const lines = await linesOf(shop.db, body.id)
  expect(lines.map(({ discount_fen }) => discount_fen)).toEqual([body.discountFen])
})
