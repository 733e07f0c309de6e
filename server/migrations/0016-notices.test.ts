import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testClock } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0016-notices.sql')
})
afterAll(() => shop.close())

test('notices of the release before are in the inbox; what WeChat showed counts as read', async () => {
  const now = testClock().now()
  const later = new Date(now.getTime() + 1_000)
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, ${now})`.execute(shop.db)
  await sql`insert into messages (id, kind, customer_id, subject_id, text, page, state, created_at, settled_at) values
    ('msg_1', 'present_accepted', 'cus_1', 'prs_1', '', '', 'sent', ${now}, ${later}),
    ('msg_2', 'present_shipped', 'cus_1', 'pcl_1', '', '', 'refused', ${now}, ${later}),
    ('msg_3', 'present_thanked', 'cus_1', 'prs_1', '', '', 'due', ${now}, null)`.execute(shop.db)
  await sql`insert into message_consents (customer_id, kind, messages_left, last_answer, answered_at)
    values ('cus_1', 'present_accepted', 2, 'accept', ${now})`.execute(shop.db)
  await sql`insert into search_words values ('龙井', 7)`.execute(shop.db)

  expect(await migrate(shop.url)).toEqual(expect.arrayContaining(['0016-notices.sql']))

  const { db } = shop
  expect(
    await db.selectFrom('messages').select(['id', 'subject_kind', 'title', 'read_at']).orderBy('id').execute(),
  ).toEqual([
    { id: 'msg_1', subject_kind: 'present', title: '礼物被收下了', read_at: later },
    { id: 'msg_2', subject_kind: 'parcel', title: '礼物已发货', read_at: null },
    { id: 'msg_3', subject_kind: 'present', title: '收到一份感谢', read_at: null },
  ])
  expect(await db.selectFrom('message_consents').select(['messages_left', 'template_id']).execute()).toEqual([
    { messages_left: 2, template_id: null },
  ])
  const [word] = await db.selectFrom('search_words').selectAll().execute()
  expect([word?.word, word?.searches, word?.searched_at instanceof Date]).toEqual(['龙井', 7, true])
})
