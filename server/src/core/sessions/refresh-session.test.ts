import { days, type TestApp, testApp } from '../../../testing'
import { end, logIn, refresh, sessionsOf, tried } from '../../../testing/sessions/session-fixtures'
import { saveSetting } from '../settings/change-setting'
import { sessionSetting } from './session-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const { accessMinutes, refreshDays, longestDays } = sessionSetting.initial
const after = (seconds: number) => new Date(shop.clock.now().getTime() + seconds * 1000).toISOString()

test('a token that expired is replaced, and the phone goes on as before', async () => {
  const phone = await logIn(shop, 'phone-a')
  await shop.clock.advance(accessMinutes * 60)
  expect(await tried(shop, phone.headers)).toBe('session_expired')
  const { status, body, headers } = await refresh(shop, phone)
  expect([status, body]).toEqual([
    200,
    {
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: after(accessMinutes * 60),
      refreshUntil: after(30 * days),
    },
  ])
  expect(await tried(shop, headers)).toBe('ok')
  expect(await sessionsOf(shop, { headers })).toMatchObject([{ lastUsedAt: after(0) }])
})

test('requests that were sent at once after days are all told that their token expired, also those that come after the refresh', async () => {
  const phone = await logIn(shop, 'phone-asleep')
  await shop.clock.advance(2 * days)
  expect((await refresh(shop, phone)).status).toBe(200)
  expect(await tried(shop, phone.headers)).toBe('session_expired')
})

test('an answer that was lost can be asked for again, and two tabs at once both go on', async () => {
  const phone = await logIn(shop, 'phone-b')
  await shop.clock.advance(accessMinutes * 60)
  await refresh(shop, phone)
  const tabs = await Promise.all(Array.from({ length: 8 }, () => refresh(shop, phone)))
  for (const { headers } of tabs) expect(await tried(shop, headers)).toBe('ok')
})

test('requests do not write when a session was used', async () => {
  const phone = await logIn(shop, 'phone-c')
  const [before] = await sessionsOf(shop, phone)
  await shop.clock.advance(60)
  expect(await sessionsOf(shop, phone)).toEqual([before])
})

test('a session that nobody refreshes ends, and one that is refreshed goes on to its hard end', async () => {
  const [left, used] = [await logIn(shop, 'phone-left'), await logIn(shop, 'phone-used')]
  let day = 0
  for (; day + refreshDays - 1 < longestDays; day += refreshDays - 1) {
    await shop.clock.advance((refreshDays - 1) * days)
    expect([day, (await refresh(shop, used)).status]).toEqual([day, 200])
  }
  expect((await refresh(shop, left)).body.code).toBe('refresh_rejected')
  // The last token does not outlast the session.
  await shop.clock.advance((longestDays - day) * days - 60)
  const { body, headers } = await refresh(shop, used)
  expect([body.expiresAt, body.refreshUntil]).toEqual([after(60), after(60)])
  await shop.clock.advance(60)
  expect((await refresh(shop, used)).body.code).toBe('refresh_rejected')
  expect(await tried(shop, headers)).toBe('session_expired')
})

test.each([
  [
    'of a session that was ended',
    async () => {
      const phone = await logIn(shop, 'phone-ended')
      await end(shop, phone, '/current')
      return phone.refreshToken
    },
  ],
  ['that is made up', async () => 'made-up'],
  ['that is an access token', async () => (await logIn(shop, 'phone-d')).token],
])('a refresh token %s is refused', async (_what, tokenOf) => {
  const { status, body } = await refresh(shop, { refreshToken: await tokenOf() })
  expect([status, body.code]).toEqual([401, 'refresh_rejected'])
})

test('a refresh token opens nothing but a refresh', async () => {
  const { refreshToken } = await logIn(shop, 'phone-e')
  expect(await tried(shop, { authorization: `Bearer ${refreshToken}` })).toBe('unauthenticated')
})

test('a hard end that the shop brings forward holds for sessions that are open', async () => {
  const phone = await logIn(shop, 'phone-f')
  await shop.clock.advance(3 * days)
  const save = (longest: number) =>
    saveSetting(
      shop.db,
      sessionSetting,
      { ...sessionSetting.initial, refreshDays: 1, longestDays: longest },
      { now: shop.clock.now(), by: 'test' },
    )
  await save(4)
  expect((await refresh(shop, phone)).body.refreshUntil).toBe(after(days))
  await save(3)
  expect((await refresh(shop, phone)).body.code).toBe('refresh_rejected')
  await shop.db.deleteFrom('settings').execute()
})

test('a session cannot have to end before it has to be refreshed', async () => {
  const value = { ...sessionSetting.initial, refreshDays: 30, longestDays: 29 }
  const url = '/v1/merchant/settings/sessions'
  const headers = await shop.loginWith('owner')
  const answer = await shop.app.inject({ method: 'PUT', url, headers, body: { value, basedOn: 0 } })
  expect(answer.json()).toMatchObject({ code: 'validation_failed', param: '/value/longestDays' })
})
