import { sql } from 'kysely'
import { retentionSetting } from '../src/core/retention/retention-setting'
import { readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('what a shop decided about retention stays, and events have a time of their own', async () => {
  const shop = await databaseBefore('0020-client-events.sql')
  const value = { visitDays: 30, searchWordDays: 7, noticeDays: 60 }
  await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
    values ('retention', 1, ${JSON.stringify(value)}, ${testStart}, ${testStart}, 'cus_1')`.execute(shop.db)
  expect(await migrate(shop.url)).toContain('0020-client-events.sql')
  expect(await readSetting(shop.db, retentionSetting, testStart)).toEqual({ ...value, eventDays: 90 })
  await shop.close()
})
