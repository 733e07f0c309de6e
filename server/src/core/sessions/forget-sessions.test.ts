import { days, type TestApp, testApp } from '../../../testing'
import { logIn, refresh, tried } from '../../../testing/sessions/session-fixtures'
import { expiredSessionDays } from './forget-sessions'
import { sessionSetting } from './session-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const { refreshDays } = sessionSetting.initial
const nightly = async (after: number) => {
  await shop.clock.advance(after * days)
  await shop.deps.jobs.runDue()
}
const remembered = async () => ({
  sessions: (await shop.db.selectFrom('sessions').select('id').execute()).length,
  tokens: (await shop.db.selectFrom('access_tokens').select('session_id').execute()).length,
})

test('a session is forgotten a month after it expired, with its tokens, and others stay', async () => {
  const gone = await logIn(shop, 'phone-gone')
  await shop.deps.jobs.runDue()
  await nightly(refreshDays + expiredSessionDays - 1)
  await logIn(shop, 'phone-new')
  expect(await tried(shop, gone.headers)).toBe('session_expired')
  expect(await remembered()).toEqual({ sessions: 2, tokens: 2 })
  await nightly(2)
  expect(await remembered()).toEqual({ sessions: 1, tokens: 1 })
  expect(await tried(shop, gone.headers)).toBe('unauthenticated')
})

test('a session that is in use keeps the tokens of a day, and is not forgotten', async () => {
  const mine = await logIn(shop, 'phone-in-use')
  for (const after of [refreshDays - 1, refreshDays - 1, refreshDays - 1, 1]) {
    await nightly(after)
    expect((await refresh(shop, mine)).status).toBe(200)
  }
  const tokens = await shop.db
    .selectFrom('access_tokens')
    .innerJoin('sessions', 'sessions.id', 'session_id')
    .select('session_id')
    .where('device_name', '=', 'phone-in-use')
    .execute()
  expect(tokens).toHaveLength(2)
})
