import { randomUUID } from 'node:crypto'
import type { Order } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { codeOf, freshGoods, lineOf, type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { RememberedSessions } from './remembered-sessions'
import type { LiveSession } from './session-of-token'

let shop: TestApp
const fresh = freshGoods(() => shop)
beforeEach(async () => {
  shop = await testApp()
})
afterEach(() => shop.close())

const endAll = () => shop.db.deleteFrom('sessions').execute()
const count = async (table: 'orders' | 'payments' | 'ledger_postings') =>
  (await shop.db.selectFrom(table).selectAll().execute()).length

/** What a shopper does with an order, each step with a key that can be sent again. */
async function steps(wang: Shopper, sku: string) {
  const { body: quote } = await wang.quote(lineOf(sku), [])
  const order = { lines: lineOf(sku), couponIds: [], addressId: wang.addressId, expectedPayableFen: quote.payableFen }
  const keys = { place: randomUUID(), pay: randomUUID(), answer: randomUUID() }
  return {
    place: () => wang.post<Order>('/v1/orders', order, keys.place),
    pay: (orderId: string) => wang.pay(orderId, keys.pay),
    answer: (id: string) => wang.post(`/v1/sandbox/payments/${id}/answer`, { answer: 'pay' }, keys.answer),
  }
}
const refused = ({ status, body }: Reply) => `${status} ${codeOf({ body })}`

test('who has logged out neither orders nor pays, although their session was read before', async () => {
  const sku = await fresh()
  const wang = await shopper(shop, 'phone-wang')
  const { place, pay, answer } = await steps(wang, sku)
  const { body: order } = await place()
  const { body: payment } = await pay(order.id)
  const next = await steps(wang, sku)
  await endAll()

  for (const ask of [next.place, () => next.pay(order.id), () => next.answer(payment.id)]) {
    expect(refused(await ask())).toBe('401 unauthenticated')
  }
  // A repeated request gets no saved answer either.
  for (const ask of [place, () => pay(order.id)]) expect(refused(await ask())).toBe('401 unauthenticated')
  expect(refused(await answer(payment.id))).toBe('401 unauthenticated')
  expect([await count('orders'), await count('payments'), await count('ledger_postings')]).toEqual([1, 1, 0])
})

test('who logs in again goes on where they were', async () => {
  const sku = await fresh()
  const wang = await shopper(shop, 'phone-wang')
  const { place } = await steps(wang, sku)
  const { body: order } = await place()
  await endAll()
  expect(refused(await place())).toBe('401 unauthenticated')
  Object.assign(wang.headers, await shop.loginAs('phone-wang'))
  expect(await place()).toEqual({ status: 201, body: order })
  const { body: payment } = await wang.pay(order.id)
  expect((await wang.answer(payment.id)).body.result).toBe('paid')
})

test('a token whose time is over is refused as such', async () => {
  const sku = await fresh()
  const wang = await shopper(shop, 'phone-wang')
  const inAMinute = new Date(shop.clock.now().getTime() + 60_000)
  await shop.db.updateTable('access_tokens').set({ expires_at: inAMinute }).execute()
  const { place } = await steps(wang, sku)
  const next = await steps(wang, sku)
  expect((await place()).status).toBe(201)
  await shop.clock.advance(60)
  expect(refused(await next.place())).toBe('401 session_expired')
})

test('a session that ends while its order is placed takes the order or does not', async () => {
  const sku = await fresh(5_000, 100)
  const wang = await shopper(shop, 'phone-wang')
  await (await steps(wang, sku)).place()
  const asked = await Promise.all(Array.from({ length: 12 }, () => steps(wang, sku)))
  const answers = Promise.all(asked.map(({ place }) => place()))
  await endAll()
  const placed = (await answers).filter(({ status }) => status === 201)
  for (const answer of await answers) expect(['201', '401 unauthenticated']).toContain(said(answer))
  expect(await count('orders')).toBe(placed.length + 1)
})
const said = (answer: Reply) => (answer.status === 201 ? '201' : refused(answer))

test('these routes check a session with their key: each is tried above', () => {
  const routes = shop.app.declaredRoutes.filter(({ checksSession }) => checksSession)
  expect(routes.map(({ operationId }) => operationId).sort()).toEqual(['answerPayment', 'createOrder', 'createPayment'])
})

describe('what is remembered', () => {
  const session = (kind: LiveSession['kind']): LiveSession => ({
    sessionId: 'ses_1',
    customerId: 'cus_1',
    roles: new Set(),
    kind,
    isConfirmed: false,
    expiresAt: new Date(2_000),
  })
  const hash = (index: number) => Buffer.from(`${index}`)
  const now = new Date(1_000)

  test('no desk, and nothing whose time is over', () => {
    const sessions = new RememberedSessions()
    sessions.remember(hash(1), session('phone'))
    sessions.remember(hash(2), session('desk'))
    expect(sessions.find(hash(1), now)).toMatchObject({ customerId: 'cus_1' })
    expect(sessions.find(hash(1), new Date(2_000))).toBeUndefined()
    expect(sessions.find(hash(2), now)).toBeUndefined()
  })

  test('of too many, the one that was read longest ago is forgotten', () => {
    const sessions = new RememberedSessions(3)
    for (const index of [1, 2, 3, 1, 4]) sessions.remember(hash(index), session('phone'))
    expect([1, 2, 3, 4].filter((index) => sessions.find(hash(index), now) !== undefined)).toEqual([1, 3, 4])
  })
})
