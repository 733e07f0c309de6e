import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

test('coupons stay for whom they were', async () => {
  const shop = await databaseBefore('0018-audiences.sql')
  const addCoupon = (id: string, audience: string) =>
    sql`insert into coupons (id, name, kind, scope, scope_ids, total, per_customer, claim_from, claim_until, valid_days, audience)
      values (${id}, '', 'amount_off', 'shop', '[]', 1, 1, ${testStart}, ${testStart}, 1, ${audience})`.execute(shop.db)
  await addCoupon('cpn_1', 'recipients')
  await addCoupon('cpn_2', 'everybody')
  expect(await migrate(shop.url)).toContain('0018-audiences.sql')
  await addCoupon('cpn_3', 'new_customers')
  const rows = await shop.db.selectFrom('coupons').select('audience').orderBy('id').execute()
  expect(rows.map(({ audience }) => audience)).toEqual(['recipients', 'everybody', 'new_customers'])
  await shop.close()
})
