import type { MerchantOrder, Order } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { inTurn } from '../../../testing/in-turn'
import { codeOf, freshGoods, type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { addressIn, changeAddress, paidOrder, ship } from '../../../testing/orders/waiting-fixtures'

let shop: TestApp
let wang: Shopper
let elsewhere: string
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  wang = await shopper(shop, 'phone-wang')
  elsewhere = await addressIn(wang, 'ningbo')
})
afterAll(() => shop.close())

const paid = async () => (await paidOrder(wang, await fresh())).id

/** Cities of an order and of its shipments: a parcel that goes to an old address has another one. */
async function citiesOf(orderId: string) {
  const { address } = (await wang.get<Order>(`/v1/orders/${orderId}`)).body
  const sent = await shop.db.selectFrom('shipments').select('address').where('order_id', '=', orderId).execute()
  return [address, ...sent.map((one) => one.address)].map((one) => one?.city)
}

describe('a shipment and a change of the address at once', () => {
  it('send the parcel to the new address where the change comes first', async () => {
    const id = await paid()
    const asks = [() => changeAddress(wang, id, elsewhere), () => ship(shop, id)]
    const [changed, shipped] = await inTurn<Reply<Order | MerchantOrder>>(shop.db, id, asks)
    expect([changed?.status, shipped?.status]).toEqual([200, 201])
    expect(await citiesOf(id)).toEqual(['宁波市', '宁波市'])
  })

  it('refuse the change where the shipment comes first', async () => {
    const id = await paid()
    const asks = [() => ship(shop, id), () => changeAddress(wang, id, elsewhere)]
    const [shipped, changed] = await inTurn<Reply<Order | MerchantOrder>>(shop.db, id, asks)
    expect([shipped?.status, codeOf(changed ?? { body: {} })]).toEqual([201, 'already_shipped'])
    expect(await citiesOf(id)).toEqual(['杭州市', '杭州市'])
  })

  it('send a parcel to the old address if the state is read before the lock, so the tests above can fail', async () => {
    const id = await paid()
    const asks = [() => ship(shop, id), () => changeNaively(id)]
    await inTurn<unknown>(shop.db, id, asks)
    expect(await citiesOf(id)).toEqual(['宁波市', '杭州市'])
  })
})

/** The wrong way: the order is read without its lock, and written whatever became of it. */
async function changeNaively(orderId: string): Promise<void> {
  const order = await shop.db
    .selectFrom('orders')
    .select(['state', 'address'])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  if (order.state !== 'to_ship') return
  const address = JSON.stringify({ ...order.address, city: '宁波市' })
  await shop.db.updateTable('orders').set({ address }).where('id', '=', orderId).execute()
}

describe('an order that is urged eight times at once', () => {
  const urged = async (urge: (id: string) => Promise<boolean>) => {
    const id = await paid()
    await shop.clock.advance(25 * hours)
    const answers = await inTurn(
      shop.db,
      id,
      Array.from({ length: 8 }, () => () => urge(id)),
    )
    return answers.filter(Boolean).length
  }

  it('is urged once', async () => {
    expect(await urged(async (id) => (await wang.post(`/v1/orders/${id}/urge`)).status === 200)).toBe(1)
  })

  it('is urged several times if it is read first and written later, so the test above can fail', async () => {
    expect(await urged(urgeNaively)).toBeGreaterThan(1)
  })
})

/** The wrong way: between SELECT and UPDATE others read the same. */
async function urgeNaively(orderId: string): Promise<boolean> {
  const before = await shop.db
    .selectFrom('order_waits')
    .select('urged_at')
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  if (before?.urged_at) return false
  await shop.db.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  const urged_at = shop.clock.now()
  await shop.db
    .insertInto('order_waits')
    .values({ order_id: orderId, urged_at })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ urged_at }))
    .execute()
  return true
}
