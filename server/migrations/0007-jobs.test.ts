import { sql } from 'kysely'
import { postgresJobs } from '../src/core/jobs/postgres-jobs'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testClock } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { contextAt, count, countedIn } from '../testing/jobs/job-fixtures'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0007-jobs.sql')
})
afterAll(() => shop.close())

test('jobs and messages that wait from the release before are done, also those that had failed before', async () => {
  const clock = testClock()
  const now = clock.now()
  const later = new Date(now.getTime() + 60_000)
  await sql`insert into due_work (kind, subject_id, due_at, attempts, last_error) values
    ('close_order', 'ord_1', ${now}, 0, null), ('close_order', 'ord_2', ${now}, 40, 'away'),
    ('close_order', 'ord_3', ${later}, 0, null)`.execute(shop.db)
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, ${now})`.execute(shop.db)
  await sql`insert into messages (id, kind, customer_id, subject_id, text, page, state, created_at)
    values ('msg_1', 'present_accepted', 'cus_1', 'prs_1', '', '', 'due', ${now})`.execute(shop.db)

  expect(await migrate(shop.url)).toEqual(expect.arrayContaining(['0007-jobs.sql']))

  const jobs = postgresJobs({
    db: shop.db,
    clock,
    contextAt,
    jobs: new Map([['close_order', { lane: 'orders', run: count }]]),
    onError: (error) => {
      throw error
    },
  })
  expect(await jobs.runDue()).toBe(2)
  expect(await countedIn(shop.db)).toEqual(['ord_1:1', 'ord_2:1'])
  const left = await shop.db
    .selectFrom('due_work')
    .select(['subject_id', 'claimed_until', 'dead_at'])
    .where('kind', '=', 'close_order')
    .execute()
  expect(left).toEqual([{ subject_id: 'ord_3', claimed_until: null, dead_at: null }])
  const messages = await shop.db.selectFrom('messages').select(['id', 'state', 'consent_taken']).execute()
  expect(messages).toEqual([{ id: 'msg_1', state: 'due', consent_taken: false }])
})
