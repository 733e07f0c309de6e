import { randomUUID } from 'node:crypto'
import type { ExportOrders, Task } from '@haoli/contract'
import { readSheet } from 'read-excel-file/node'
import { type TestApp, testApp } from '../../../testing'
import { call, codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { ship } from '../../../testing/orders/waiting-fixtures'

let shop: TestApp
let wang: Shopper
let operations: Record<string, string>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
  operations = await shop.loginWith('operations')
})
afterAll(() => shop.close())

const paid = async (lines = 1, note = '') => {
  const wanted = []
  for (let line = 0; line < lines; line++) wanted.push(...lineOf(await fresh(5_050)))
  return wang.payInFull((await wang.order(wanted, { note })).body.id)
}
const begin = (wanted: Partial<ExportOrders>, headers = operations) => {
  const body = { filters: {}, rows: 'order', columns: ['number'], format: 'csv', language: 'zh', ...wanted }
  return call<Task>(shop, headers, 'POST', '/v1/merchant/order-exports', body, randomUUID())
}
async function exported(wanted: Partial<ExportOrders>) {
  const { body: task } = await begin(wanted)
  await shop.deps.jobs.runDue()
  return shop.app.inject({ url: `/v1/merchant/tasks/${task.id}/file`, headers: operations })
}
const linesOf = (body: string) => body.replace('\uFEFF', '').trimEnd().split('\r\n')

test('a row an order, in the columns that were chosen and the order of the contract', async () => {
  const { number } = await paid()
  const answer = await exported({ filters: { q: number }, columns: ['phone', 'number', 'payable', 'title', 'region'] })
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.body.startsWith('\uFEFF')).toBe(true)
  expect(linesOf(answer.body)).toEqual([
    '订单号,应付,手机号,地区',
    expect.stringMatching(new RegExp(`^${number},[\\d.]+,13800138000,浙江省 杭州市 西湖区$`)),
  ])
})

test('a row a line, and a row a parcel', async () => {
  const { id, number } = await paid(2)
  const lines = await exported({
    filters: { q: number },
    rows: 'line',
    columns: ['number', 'skuId', 'price', 'quantity'],
  })
  expect(linesOf(lines.body)).toHaveLength(3)
  expect(linesOf(lines.body)[1]).toMatch(new RegExp(`^${number},sku_\\w+,50.5,1$`))
  const parcels = { filters: { q: number }, rows: 'shipment', columns: ['number', 'waybill', 'contents'] } as const
  expect(linesOf((await exported({ ...parcels, columns: ['number', 'waybill', 'contents'] })).body)).toHaveLength(1)
  await ship(shop, id)
  const shipped = await exported({ ...parcels, columns: ['waybill', 'contents', 'number'], language: 'en' })
  expect(linesOf(shipped.body)[0]).toBe('Order,Waybill number,Contents')
  expect(linesOf(shipped.body)[1]).toContain(' × 1')
})

test('what a spreadsheet would run is a text, and quotes are doubled', async () => {
  const { number } = await paid(1, '=HYPERLINK("http://a","b"),x')
  const { body } = await exported({ filters: { q: number }, columns: ['buyerNote'] })
  expect(linesOf(body)[1]).toBe(`"'=HYPERLINK(""http://a"",""b""),x"`)
})

test('XLSX has numbers as numbers and the number of an order as a text', async () => {
  const { number, payableFen } = await paid(1, '=1+1')
  const { rawPayload } = await exported({
    filters: { q: number },
    columns: ['number', 'payable', 'buyerNote'],
    format: 'xlsx',
    language: 'en',
  })
  expect(await readSheet(rawPayload)).toEqual([
    ['Order', 'To pay', 'Buyer’s note'],
    [number, payableFen / 100, '=1+1'],
  ])
})

test('what it asks for stands in the audit log; a desk confirms personal columns by phone', async () => {
  await begin({ columns: ['phone'], filters: { tab: 'to_ship' } })
  const line = await shop.db
    .selectFrom('audit_log')
    .select(['action', 'input'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(line).toMatchObject({ action: 'exportOrders', input: { columns: ['phone'], filters: { tab: 'to_ship' } } })
  expect((await begin({}, await shop.loginWith('marketing'))).status).toBe(403)
  expect(codeOf(await begin({ filters: { state: 'nonsense' as never } }))).toBe('validation_failed')
})

test('who receives orders, and where, is for whoever may look at it', async () => {
  const finance = await shop.loginWith('finance')
  for (const column of ['receiver', 'phone', 'address'] as const) {
    const { status, body } = await begin({ columns: ['number', column] }, finance)
    expect([status, body]).toMatchObject([403, { code: 'forbidden', param: '/columns' }])
    expect((await begin({ columns: [column] }, await shop.loginWith('service'))).status).toBe(202)
  }
  expect((await begin({ columns: ['number', 'payable', 'buyer'] }, finance)).status).toBe(202)
})
