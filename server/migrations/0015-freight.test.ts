import { sql } from 'kysely'
import { flatFreight, freightSetting } from '../src/core/freight/freight-setting'
import { checkStoredSettings, readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0015-freight.sql')
})
afterAll(() => shop.close())

const inDays = (days: number) => new Date(testStart.getTime() + days * 86_400_000)

test('a fee for each order becomes a template that costs the same, in the past, now and as planned', async () => {
  const fees = [
    { fee: { feeFen: 800, freeFromFen: 20_000 }, from: inDays(-9) },
    { fee: { feeFen: 600, freeFromFen: 0 }, from: inDays(-1) },
    { fee: { feeFen: 99_999_999_999, freeFromFen: 99_999_999_999 }, from: inDays(3) },
  ]
  for (const [index, { fee, from }] of fees.entries()) {
    await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
      values ('freight', ${index + 1}, ${JSON.stringify(fee)}, ${from}, ${testStart}, 'merchant')`.execute(shop.db)
  }
  expect(await migrate(shop.url)).toContain('0015-freight.sql')
  await checkStoredSettings(shop.db, [freightSetting], testStart)
  for (const { fee, from } of fees) {
    expect(await readSetting(shop.db, freightSetting, from)).toEqual(flatFreight(fee))
  }
})
