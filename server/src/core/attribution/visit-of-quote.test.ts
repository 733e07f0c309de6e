import type { Quote, Visit } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, codeOf, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { systemsOf } from '../../systems'
import type { System } from '../system/system'

/** Half the price for who came from one live room. */
const roomPrices: System = {
  name: 'room-prices',
  priceParts: {
    unitPrices: async (_db, { visit, lines }) =>
      new Map(visit?.marks.room === 'room_1' ? lines.map((line) => [line.skuId, line.priceFen / 2]) : []),
  },
}

let shop: TestApp
let li: Shopper
let wang: Shopper
let sku: string
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), roomPrices] })
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
  sku = await addGoods(shop.db, { id: 'in-the-room', priceFen: 8_000, stock: 9 })
})
afterAll(() => shop.close())

const fromRoom = { scene: 1177, path: 'shop/pages/product/index', room: 'room_1' }
const visit = async (headers = {}) =>
  (await shop.app.inject({ method: 'POST', url: '/v1/visits', headers, body: fromRoom })).json<Visit>().id
const quote = (who: Shopper, visitId: string | null) => who.post<Quote>('/v1/quotes', { lines: lineOf(sku), visitId })
const orderAt = (who: Shopper, expectedPayableFen: number, visitId: string | null) =>
  who.post('/v1/orders', {
    lines: lineOf(sku),
    couponIds: [],
    addressId: who.addressId,
    expectedPayableFen,
    visitId,
  })

test('a price of the visit is quoted, and the order made in that visit costs it', async () => {
  const visitId = await visit()
  const { body } = await quote(li, visitId)
  expect(body.goodsFen).toBe(4_000)
  expect((await quote(li, null)).body.goodsFen).toBe(8_000)
  expect(codeOf(await orderAt(li, body.payableFen, null))).toBe('price_changed')
  expect((await orderAt(li, body.payableFen, visitId)).status).toBe(201)
})

test('a visit of somebody else gives no price: it is refused like one that does not exist', async () => {
  const theirs = await quote(wang, await visit(li.headers))
  const none = await quote(wang, 'vst_nothing')
  expect([theirs.status, theirs.body]).toMatchObject([404, { param: '/visitId' }])
  expect((theirs.body as { message?: string }).message).toBe((none.body as { message?: string }).message)
})

test('an order whose visit was forgotten since the quote is placed without it, and a price of the visit is told anew', async () => {
  const visitId = await visit()
  const { body } = await quote(li, visitId)
  await shop.db.deleteFrom('visits').where('id', '=', visitId).execute()
  expect(codeOf(await orderAt(li, body.payableFen, visitId))).toBe('price_changed')
  const { body: without } = await quote(li, null)
  expect((await orderAt(li, without.payableFen, visitId)).body).toMatchObject({ entrance: 'other' })
})

test('a quote takes no visit for itself: only an order does', async () => {
  const visitId = await visit()
  await quote(li, visitId)
  expect((await quote(wang, visitId)).status).toBe(200)
})
