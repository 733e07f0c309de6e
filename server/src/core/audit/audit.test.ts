import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { AuditLine } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { core } from '../core'
import { freightSetting } from '../freight/freight-setting'
import { isForStaff } from './write-audit'

let shop: TestApp
let owner: Record<string, string>
let operations: Record<string, string>
let wang: Shopper
let sku: string
beforeAll(async () => {
  shop = await testApp()
  owner = await shop.loginWith('owner')
  operations = await shop.loginWith('operations')
  wang = await shopper(shop, 'phone-wang')
  sku = await addGoods(shop.db, { id: 'tea', priceFen: 5_000, stock: 100 })
})
afterAll(() => shop.close())

async function ask(
  headers: Record<string, string>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
) {
  const answer = await shop.app.inject({ method, url: `/v1/merchant${path}`, headers, ...(body && { body }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
const lines = async (query = ''): Promise<AuditLine[]> =>
  (await ask(owner, 'GET', `/audit-log?limit=50${query}`)).body.items
const paidOrder = async () => (await wang.payInFull((await wang.order(lineOf(sku))).body.id)).id
const waybill = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }

test('who shipped an order is named, in the log and in the order’s own events', async () => {
  const orderId = await paidOrder()
  expect((await ask(operations, 'POST', `/orders/${orderId}/shipments`, waybill)).status).toBe(201)
  const me = (await shop.app.inject({ url: '/v1/me', headers: operations })).json()
  const [line] = await lines(`&objectId=${orderId}`)
  expect(line).toMatchObject({
    actor: { kind: 'person', id: me.id, name: me.nickname },
    action: 'shipOrder',
    objectId: orderId,
    input: waybill,
    at: shop.clock.now().toISOString(),
  })
  const events = await shop.db
    .selectFrom('order_events')
    .select(['transition', 'actor_id'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { transition: 'create', actor_id: wang.id },
    { transition: 'pay', actor_id: wang.id },
    { transition: 'ship', actor_id: me.id },
  ])
})

test('a change of a setting says what was before and after', async () => {
  const value = { ...freightSetting.initial }
  await ask(operations, 'PUT', '/settings/freight', { value, basedOn: 0 })
  const [line] = await lines('&action=setFreightSetting')
  expect(line).toMatchObject({ objectId: 'freight', before: freightSetting.initial, after: value })
})

test('what was refused leaves no line, and the same request twice leaves one', async () => {
  const orderId = await paidOrder()
  expect((await ask(operations, 'POST', `/orders/${orderId}/shipments`, { ...waybill, lines: [] })).status).toBe(400)
  const key = { ...operations, 'idempotency-key': randomUUID() }
  for (let time = 0; time < 2; time++) await ask(key, 'POST', `/orders/${orderId}/shipments`, waybill)
  expect((await ask(operations, 'POST', `/orders/${orderId}/shipments`, waybill)).status).toBe(409)
  expect(await lines(`&objectId=${orderId}`)).toHaveLength(1)
})

test('machines are named by their key, and the log is read page by page', async () => {
  const orderId = await paidOrder()
  await ask(shop.asMerchant, 'POST', `/orders/${orderId}/shipments`, waybill)
  const [line] = await lines(`&objectId=${orderId}`)
  expect(line?.actor).toEqual({ kind: 'machine', id: 'key_sandbox', name: 'sandbox' })
  const all = await lines()
  const first = (await ask(owner, 'GET', '/audit-log?limit=2')).body
  const second = (await ask(owner, 'GET', `/audit-log?limit=2&cursor=${first.nextCursor}`)).body
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4).map(({ id }) => id))
  expect(await lines('&actorId=key_sandbox')).toEqual(all.filter(({ actor }) => actor.id === 'key_sandbox'))
})

test('the log of some days is what was done from the one time on, before the other', async () => {
  const start = shop.clock.now().toISOString()
  const first = await paidOrder()
  await ask(operations, 'POST', `/orders/${first}/shipments`, waybill)
  await shop.clock.advance(60)
  const middle = shop.clock.now().toISOString()
  const second = await paidOrder()
  await ask(operations, 'POST', `/orders/${second}/shipments`, waybill)
  const objects = async (query: string) => (await lines(`&action=shipOrder${query}`)).map(({ objectId }) => objectId)
  expect(await objects(`&from=${start}&until=${middle}`)).not.toContain(second)
  expect(await objects(`&from=${start}&until=${middle}`)).toContain(first)
  expect(await objects(`&from=${middle}`)).toEqual([second])
})

test('a change that leaves no line is an error wherever the sandbox runs, and so in every test', async () => {
  const silent: FastifyPluginAsyncTypebox = async (app) => {
    app.post('/merchant/silent', { config: { actor: ['operations'], object: 'shop' } }, async () => null)
  }
  const planted = await testApp({ systems: [core, { name: 'planted', routes: { merchant: [silent] } }] })
  const answer = await planted.app.inject({ method: 'POST', url: '/v1/merchant/silent', headers: planted.asMerchant })
  expect(answer.statusCode).toBe(500)
  await planted.close()
})

test('the log is of the staff: a route of promoters leaves no line', () => {
  expect(isForStaff(['operations'])).toBe(true)
  expect(isForStaff(['agency_owner', 'operations'])).toBe(true)
  expect(isForStaff(['promoter'])).toBe(false)
  expect(isForStaff('person')).toBe(false)
})

test('a cursor of another list is refused, however long its number is', async () => {
  const cursorOf = (id: string) => Buffer.from(`0:${id}`).toString('base64url')
  for (const list of ['/audit-log', '/settings/freight/versions']) {
    for (const id of ['ord_1', '9'.repeat(20)]) {
      const { status, body } = await ask(owner, 'GET', `${list}?cursor=${cursorOf(id)}`)
      expect({ status, param: body.param }).toEqual({ status: 400, param: '/cursor' })
    }
  }
})
