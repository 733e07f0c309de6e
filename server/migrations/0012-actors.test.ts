import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0012-actors.sql')
})
afterAll(() => shop.close())

test('what customers did to their orders names them afterwards, and what others did nobody', async () => {
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, ${testStart})`.execute(shop.db)
  await sql`insert into orders select (jsonb_populate_record(null::orders, ${JSON.stringify({
    id: 'ord_1',
    number: '1',
    customer_id: 'cus_1',
    kind: 'plain',
    state: 'to_receive',
    goods_fen: 0,
    discount_fen: 0,
    freight_fen: 0,
    payable_fen: 0,
    refunded_freight_fen: 0,
    note: '',
    entrance: 'direct',
    address: {},
    created_at: testStart,
    pay_before: testStart,
  })}::jsonb)).*`.execute(shop.db)
  for (const [transition, actor] of [
    ['create', 'customer'],
    ['pay', 'payment'],
    ['ship', 'merchant'],
  ] as const) {
    await sql`insert into order_events (order_id, transition, from_state, to_state, actor, at)
      values ('ord_1', ${transition}, null, 'to_pay', ${actor}, ${testStart})`.execute(shop.db)
  }
  expect(await migrate(shop.url)).toContain('0012-actors.sql')
  const events = await shop.db.selectFrom('order_events').select(['transition', 'actor_id']).orderBy('id').execute()
  expect(events).toEqual([
    { transition: 'create', actor_id: 'cus_1' },
    { transition: 'pay', actor_id: null },
    { transition: 'ship', actor_id: null },
  ])
})

test('a line of the audit log is never changed', async () => {
  await sql`insert into audit_log (at, actor_kind, actor_id, action, input, before, after)
    values (${testStart}, 'person', 'cus_1', 'shipOrder', 'null', 'null', 'null')`.execute(shop.db)
  await expect(sql`update audit_log set actor_id = 'cus_2'`.execute(shop.db)).rejects.toThrow(/only ever added to/)
  await expect(sql`delete from audit_log`.execute(shop.db)).rejects.toThrow(/only ever added to/)
})
