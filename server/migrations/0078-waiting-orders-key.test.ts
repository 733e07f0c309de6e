import { sql } from 'kysely'
import { waitingSetting } from '../src/core/orders/waiting-setting'
import { readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0078-waiting-orders-key.sql')
})
afterAll(() => shop.close())

test('what a shop has set stays, and the log tells of it under the new key', async () => {
  const value = { addressChanges: 7, urgeAfterHours: 9 }
  await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
    values ('waiting-orders', 1, ${JSON.stringify(value)}::jsonb, ${testStart}, ${testStart}, 'cus_1')`.execute(shop.db)
  await sql`insert into audit_log (at, actor_kind, actor_id, action, object_id, input, before, after) values
    (${testStart}, 'person', 'cus_1', 'setWaiting-ordersSetting', 'waiting-orders', '1', '2', '3'),
    (${testStart}, 'person', 'cus_1', 'withdrawSettingVersion', 'waiting-orders', 'null', 'null', 'null'),
    (${testStart}, 'person', 'cus_1', 'setFreightSetting', 'freight', 'null', 'null', 'null')`.execute(shop.db)

  expect(await migrate(shop.url)).toContain('0078-waiting-orders-key.sql')

  expect(await readSetting(shop.db, waitingSetting, testStart)).toEqual(value)
  const lines = await shop.db.selectFrom('audit_log').select(['action', 'object_id', 'input']).orderBy('id').execute()
  expect(lines).toEqual([
    { action: 'setWaitingOrdersSetting', object_id: 'waitingOrders', input: 1 },
    { action: 'withdrawSettingVersion', object_id: 'waitingOrders', input: null },
    { action: 'setFreightSetting', object_id: 'freight', input: null },
  ])
  const change = sql`update audit_log set action = 'other'`.execute(shop.db)
  await expect(change).rejects.toThrow()
})
