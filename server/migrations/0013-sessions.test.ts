import { sql } from 'kysely'
import { sessionOfToken } from '../src/core/actors/session-of-token'
import { listSessions } from '../src/core/sessions/list-sessions'
import { migrate } from '../src/platform/database/migrate'
import { hashToken } from '../src/platform/tokens'
import { type TestDatabase, testClock } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0013-sessions.sql')
})
afterAll(() => shop.close())

test('who was logged in stays logged in until the time they were given, and finds their devices listed', async () => {
  const clock = testClock()
  const days = (count: number) => new Date(clock.now().getTime() + count * 86_400_000)
  await sql`insert into customers values ('cus_1', 'openid', '小满', null, ${days(-9)})`.execute(shop.db)
  const insert = (token: string, from: number, to: number) =>
    sql`insert into sessions (token_hash, customer_id, created_at, expires_at)
      values (${hashToken(token)}, 'cus_1', ${days(from)}, ${days(to)})`.execute(shop.db)
  await insert('phone', -1, 29)
  await insert('pad', -9, 21)
  await insert('old', -40, -10)

  expect(await migrate(shop.url)).toContain('0013-sessions.sql')

  const of = (token: string) => sessionOfToken({ db: shop.db, clock }, hashToken(token))
  const [phone, pad] = [await of('phone'), await of('pad')]
  expect(phone).toMatchObject({ sessionId: expect.stringMatching(/^ses_[0-9a-f]{32}$/), customerId: 'cus_1' })
  const listed = await listSessions(shop.db, { customerId: 'cus_1', currentId: pad.sessionId, now: clock.now() })
  const on = (count: number) => ({ createdAt: days(count).toISOString(), lastUsedAt: days(count).toISOString() })
  expect(listed).toEqual([
    { id: pad.sessionId, kind: 'phone', deviceName: '', ...on(-9), current: true },
    { id: phone.sessionId, kind: 'phone', deviceName: '', ...on(-1), current: false },
  ])
  await expect(of('old')).rejects.toMatchObject({ code: 'session_expired' })
  await clock.advance(21 * 86_400)
  expect(await of('phone')).toEqual(phone)
  await expect(of('pad')).rejects.toMatchObject({ code: 'session_expired' })
})
