import { sql } from 'kysely'
import { readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { presentSetting } from '../src/systems/presents/present-setting'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('what a shop decided about presents stays, and the times are what they were', async () => {
  const shop = await databaseBefore('0017-present-times.sql')
  const value = { ungiftableCategoryIds: ['cat_jewels'], returnCouponId: null }
  await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
    values ('presents', 1, ${JSON.stringify(value)}, ${testStart}, ${testStart}, 'cus_1')`.execute(shop.db)
  expect(await migrate(shop.url)).toContain('0017-present-times.sql')
  const times = { remindHoursBefore: 2, cardRetentionDays: 30, opensWithinDays: 30 }
  expect(await readSetting(shop.db, presentSetting, testStart)).toEqual({ ...value, ...times })
  await shop.close()
})
