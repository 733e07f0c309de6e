import { type TestApp, testApp } from '../../../testing'
import { end, logIn, sessionsOf, tried } from '../../../testing/sessions/session-fixtures'
import { nicknames } from './nicknames'
import { sessionSetting } from './session-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const { accessMinutes, refreshDays, perCustomer } = sessionSetting.initial
const post = async (body: object) => {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions', body })
  return { status: answer.statusCode, body: answer.json() }
}
const inMinutes = (minutes: number) => new Date(shop.clock.now().getTime() + minutes * 60_000).toISOString()

test('the first login makes a customer with a friendly name', async () => {
  const { status, body } = await post({ code: 'c1', deviceId: 'device-one' })
  expect(status).toBe(201)
  expect(body).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
    expiresAt: inMinutes(accessMinutes),
    refreshToken: expect.stringMatching(/^[\w-]{43}$/),
    refreshUntil: inMinutes(refreshDays * 24 * 60),
    me: {
      id: expect.stringMatching(/^cus_/),
      nickname: expect.any(String),
      avatarUrl: null,
      createdAt: shop.clock.now().toISOString(),
    },
  })
  expect(nicknames).toContain(body.me.nickname)
})

test('the same phone is the same customer; another phone, or another code without a phone, is not', async () => {
  const idOf = async (login: object) => (await post(login)).body.me.id
  const one = await idOf({ code: 'c1', deviceId: 'device-one' })
  expect(await idOf({ code: 'c2', deviceId: 'device-one' })).toBe(one)
  expect(await idOf({ code: 'c1', deviceId: 'device-two' })).not.toBe(one)
  const byCode = await idOf({ code: 'c3' })
  expect(await idOf({ code: 'c3' })).toBe(byCode)
  expect(await idOf({ code: 'c4' })).not.toBe(byCode)
})

test('ten logins of a new phone at once make one customer', async () => {
  const logins = await Promise.all(Array.from({ length: 10 }, () => post({ code: 'c', deviceId: 'device-new' })))
  expect(new Set(logins.map(({ body }) => body.me.id)).size).toBe(1)
  expect(new Set(logins.map(({ body }) => body.token)).size).toBe(10)
})

test('only hashes of the tokens are kept', async () => {
  const { token, refreshToken } = await logIn(shop, 'phone-hash')
  const tokens = await shop.db.selectFrom('access_tokens').select('token_hash as hash').execute()
  const sessions = await shop.db.selectFrom('sessions').select('refresh_hash as hash').execute()
  const hashes = [...tokens, ...sessions].map(({ hash }) => hash)
  expect(hashes.every((hash) => hash?.length === 32)).toBe(true)
  expect(hashes.some((hash) => hash?.includes(token) || hash?.includes(refreshToken))).toBe(false)
})

test('my devices are listed, this one first, then the one that was used last', async () => {
  const pad = await logIn(shop, 'phone-li', '平板')
  await shop.clock.advance(60)
  const old = await logIn(shop, 'phone-li', '')
  await shop.clock.advance(60)
  const phone = await logIn(shop, 'phone-li', 'iPhone 15 Pro<iPhone16,1>')
  await logIn(shop, 'phone-of-somebody-else')
  const at = (minutes: number) => ({ createdAt: inMinutes(minutes), lastUsedAt: inMinutes(minutes) })
  const id = expect.stringMatching(/^ses_/)
  const asPad = { id, kind: 'phone', deviceName: '平板', ...at(-2) }
  const asOld = { id, kind: 'phone', deviceName: '', ...at(-1) }
  const asPhone = { id, kind: 'phone', deviceName: 'iPhone 15 Pro', ...at(0) }
  expect(await sessionsOf(shop, phone)).toEqual([
    { ...asPhone, current: true },
    { ...asOld, current: false },
    { ...asPad, current: false },
  ])
  expect(await sessionsOf(shop, pad)).toMatchObject([
    { ...asPad, current: true },
    { ...asPhone, current: false },
    { ...asOld, current: false },
  ])
  await end(shop, old, '/current')
  expect(await sessionsOf(shop, phone)).toHaveLength(2)
})

test('logging out ends this session and no other', async () => {
  const [a, b] = [await logIn(shop, 'phone-a'), await logIn(shop, 'phone-a')]
  expect(await end(shop, a, '/current')).toBe('ok')
  expect(await tried(shop, a.headers)).toBe('unauthenticated')
  expect(await tried(shop, b.headers)).toBe('ok')
})

test('another device of mine is logged out at once; one of somebody else is not found', async () => {
  const [here, left, theirs] = [
    await logIn(shop, 'phone-wang'),
    await logIn(shop, 'phone-wang'),
    await logIn(shop, 'phone-zhao'),
  ]
  const [, there] = await sessionsOf(shop, here)
  const [foreign] = await sessionsOf(shop, theirs)
  expect(await end(shop, here, `/${there?.id}`)).toBe('ok')
  expect(await tried(shop, left.headers)).toBe('unauthenticated')
  expect(await tried(shop, here.headers)).toBe('ok')
  expect(await end(shop, here, `/${there?.id}`)).toBe('not_found')
  expect(await end(shop, here, `/${foreign?.id}`)).toBe('not_found')
  expect(await tried(shop, theirs.headers)).toBe('ok')
})

test('logging out everywhere ends all of mine, this one too, and nobody else’s', async () => {
  const mine = [await logIn(shop, 'phone-all'), await logIn(shop, 'phone-all'), await logIn(shop, 'phone-all')] as const
  const theirs = await logIn(shop, 'phone-other')
  expect(await end(shop, mine[1], '')).toBe('ok')
  for (const { headers } of mine) expect(await tried(shop, headers)).toBe('unauthenticated')
  expect(await tried(shop, theirs.headers)).toBe('ok')
  expect(await sessionsOf(shop, await logIn(shop, 'phone-all'))).toHaveLength(1)
})

test('a login beyond the most devices ends the one that was used longest ago', async () => {
  const logins = []
  for (let count = 0; count <= perCustomer; count += 1) {
    logins.push(await logIn(shop, 'phone-many', `${count}`))
    await shop.clock.advance(1)
  }
  const [first, second] = logins
  expect(await tried(shop, first?.headers ?? {})).toBe('unauthenticated')
  expect(await tried(shop, second?.headers ?? {})).toBe('ok')
  expect(await sessionsOf(shop, logins[perCustomer] ?? { headers: {} })).toHaveLength(perCustomer)
})

test('a login that the gateway rejects is told as it is', async () => {
  expect(await post({ code: '' })).toMatchObject({ status: 400, body: { param: '/code' } })
  expect(await post({ code: 'c', deviceId: 'short' })).toMatchObject({ status: 400, body: { param: '/deviceId' } })
})
