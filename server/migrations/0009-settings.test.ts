import { sql } from 'kysely'

import { flatFreight, freightSetting } from '../src/core/freight/freight-setting'
import { checkStoredSettings, readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { sandboxClock } from '../src/sandbox/sandbox-clock'
import { systemsOf } from '../src/systems'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeEach(async () => {
  shop = await databaseBefore('0009-settings.sql')
})
afterEach(() => shop.close())

const insert = (key: string, value: unknown) =>
  sql`insert into settings values (${key}, ${JSON.stringify(value)})`.execute(shop.db)

test('a shop keeps what it has set, as the first version of each setting, and the sandbox its clock', async () => {
  await insert('freight', { feeFen: 800, freeFromFen: 20_000 })
  await insert('search', { placeholder: '龙井', hotWords: ['月饼'] })
  await insert('presents', { ungiftableCategoryIds: ['cat_jewels'], returnCouponId: null })
  await insert('clock_offset_seconds', 3_600)
  expect(await migrate(shop.url)).toContain('0009-settings.sql')

  const rows = await shop.db.selectFrom('settings').select(['key', 'version']).orderBy('key').execute()
  expect(rows).toEqual(['freight', 'presents', 'search'].map((key) => ({ key, version: 1 })))
  const settings = systemsOf('sandbox').flatMap((system) => system.settings ?? [])
  await checkStoredSettings(shop.db, settings, testStart)
  expect(await readSetting(shop.db, freightSetting, testStart)).toEqual(
    flatFreight({ feeFen: 800, freeFromFen: 20_000 }),
  )
  const clock = await sandboxClock(shop.db)
  expect(clock.now().getTime() - Date.now()).toBeGreaterThan(3_590_000)
})

test.each([
  ['a member that is missing', { feeFen: 0 }, { feeFen: 0, freeFromFen: 9_900 }],
  ['no amount', { feeFen: '5', freeFromFen: 1.5 }, { feeFen: 1_000, freeFromFen: 9_900 }],
  ['less than nothing', { feeFen: -1, freeFromFen: 0 }, { feeFen: 1_000, freeFromFen: 0 }],
  ['no object', 'free', { feeFen: 1_000, freeFromFen: 9_900 }],
])('freight with %s becomes what it was read as', async (_what, before, after) => {
  await insert('freight', before)
  await migrate(shop.url)
  expect(await readSetting(shop.db, freightSetting, testStart)).toEqual(flatFreight(after))
})
