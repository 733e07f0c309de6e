import { randomUUID } from 'node:crypto'
import type { ExportAudit, Task } from '@haoli/contract'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let owner: Record<string, string>
beforeAll(async () => {
  shop = await testApp()
  owner = await shop.loginWith('owner')
})
afterAll(() => shop.close())

const begin = (wanted: Partial<ExportAudit> = {}, headers = owner) =>
  call<Task>(
    shop,
    headers,
    'POST',
    '/v1/merchant/audit-exports',
    { filters: {}, language: 'zh', ...wanted },
    randomUUID(),
  )
async function exported(wanted: Partial<ExportAudit>) {
  const { id } = (await begin(wanted)).body
  await shop.deps.jobs.runDue()
  const task = (await call<Task>(shop, owner, 'GET', `/v1/merchant/tasks/${id}`)).body
  const { body } = await shop.app.inject({ url: `/v1/merchant/tasks/${id}/file`, headers: owner })
  return { task, lines: body.replace('\uFEFF', '').trimEnd().split('\r\n') }
}
const write = (count: number, action: string, after: string) =>
  sql`
    insert into audit_log (at, actor_kind, actor_id, action, object_id, input, before, after)
    select ${shop.clock.now()}, 'machine', 'key_sandbox', ${action}, 'ord_' || n, 'null', 'null', ${after}
    from generate_series(1, ${count}::int) n`.execute(shop.db)

test('all lines that the filters find, the newest first, however many there are', async () => {
  await write(1_201, 'shipOrder', '{"waybillNumber":"SF1"}')
  const { task, lines } = await exported({ filters: { action: 'shipOrder' } })
  expect(task).toMatchObject({ kind: 'export_audit', state: 'done', done: 1_201, total: 1_201 })
  expect(task.file?.name).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  expect(lines).toHaveLength(1_202)
  expect(lines[0]).toBe('时间,操作人,操作,操作名,对象编号,之前,之后,提交的内容')
  expect(lines[1]).toMatch(/^[\d-]{10} [\d:]{8},sandbox,发货,shipOrder,ord_1201,,"{""waybillNumber"":""SF1""}",$/)
  expect(new Set(lines).size).toBe(1_202)
})

test('what was done is told in the language of the desk, of settings too; what has no words by its name', async () => {
  await write(1, 'setFreightSetting', '1')
  await write(1, 'somethingNew', '1')
  const { lines } = await exported({ filters: { objectId: 'ord_1' }, language: 'en' })
  expect(lines.map((line) => line.split(',')[2])).toEqual(['Action', 'somethingNew', 'Change setting', 'Ship an order'])
})

test('it is for owners, and stands in the log itself', async () => {
  const filters = { objectId: 'ord_1' }
  expect((await begin({ filters }, await shop.loginWith('operations'))).status).toBe(403)
  expect((await begin({ filters })).status).toBe(202)
  const line = await shop.db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').executeTakeFirst()
  expect(line).toMatchObject({ action: 'exportAudit', input: { filters } })
})
