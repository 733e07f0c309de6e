import { sql } from 'kysely'
import { readSetting } from '../src/core/settings/read-setting'
import { migrate } from '../src/platform/database/migrate'
import { presentSetting } from '../src/systems/presents/present-setting'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('presents of the release before open at once, and what a shop decided about presents stays', async () => {
  const shop = await databaseBefore('0030-dated-presents.sql')
  const value = {
    ungiftableCategoryIds: ['cat_jewels'],
    returnCouponId: null,
    remindHoursBefore: 3,
    cardRetentionDays: 9,
  }
  await sql`insert into settings (key, version, value, effective_from, changed_at, changed_by)
    values ('presents', 1, ${JSON.stringify(value)}, ${testStart}, ${testStart}, 'cus_1')`.execute(shop.db)
  await sql`insert into customers (id, openid, nickname, created_at) values ('cus_1', 'openid', '小满', now())`.execute(
    shop.db,
  )
  await sql`insert into orders (id, number, kind, customer_id, state, goods_fen, discount_fen, freight_fen, payable_fen, address, note,
      entrance, created_at, pay_before)
    values ('ord_1', '1', 'present', 'cus_1', 'to_claim', 300, 0, 0, 300, null, '', 'direct', now(), now())`.execute(
    shop.db,
  )
  await sql`insert into presents (id, order_id, giver_id, product_id, sku_id, send_to, parcel_count, occasion, note, state, created_at, opened_at, expires_at)
    values ('prs_1', 'ord_1', 'cus_1', 'prd_1', 'sku_1', 'friend', 1, 'none', '', 'open', now(), now(), now())`.execute(
    shop.db,
  )
  await sql`insert into parcels (id, present_id, ordinal, sku_id, state, amount_fen, discount_fen)
    values ('pcl_1', 'prs_1', 1, 'sku_1', 'waiting', 300, 0)`.execute(shop.db)
  expect(await migrate(shop.url)).toContain('0030-dated-presents.sql')

  expect(await readSetting(shop.db, presentSetting, testStart)).toEqual({ ...value, opensWithinDays: 30 })
  const present = await shop.db.selectFrom('presents').selectAll().executeTakeFirstOrThrow()
  expect(present).toMatchObject({ state: 'open', opens_at: null })
  const returned = { state: 'taken_back' as const, return_reason: 'taken_back' as const, answered_at: testStart }
  await shop.db.updateTable('parcels').set(returned).execute()
  const afterItsEnd = shop.db
    .updateTable('presents')
    .set({ opens_at: new Date('2100-01-01') })
    .execute()
  await expect(afterItsEnd).rejects.toThrow('opens_before_it_expires')
  await shop.close()
})
