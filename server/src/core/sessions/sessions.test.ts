import { limits } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { nicknames } from './nicknames'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const logIn = async (body: object) => {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions', body })
  return { status: answer.statusCode, body: answer.json() }
}

test('the first login makes a customer with a friendly name', async () => {
  const { status, body } = await logIn({ code: 'c1', deviceId: 'device-one' })
  expect(status).toBe(201)
  expect(body).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
    expiresAt: new Date(shop.clock.now().getTime() + limits.sessionDays * 86_400_000).toISOString(),
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
  const idOf = async (login: object) => (await logIn(login)).body.me.id
  const one = await idOf({ code: 'c1', deviceId: 'device-one' })
  expect(await idOf({ code: 'c2', deviceId: 'device-one' })).toBe(one)
  expect(await idOf({ code: 'c1', deviceId: 'device-two' })).not.toBe(one)
  const byCode = await idOf({ code: 'c3' })
  expect(await idOf({ code: 'c3' })).toBe(byCode)
  expect(await idOf({ code: 'c4' })).not.toBe(byCode)
})

test('ten logins of a new phone at once make one customer', async () => {
  const logins = await Promise.all(Array.from({ length: 10 }, () => logIn({ code: 'c', deviceId: 'device-new' })))
  expect(new Set(logins.map(({ body }) => body.me.id)).size).toBe(1)
  expect(new Set(logins.map(({ body }) => body.token)).size).toBe(10)
})

test('only a hash of the token is kept', async () => {
  const { body } = await logIn({ code: 'c1', deviceId: 'device-one' })
  const rows = await shop.db.selectFrom('sessions').select('token_hash').execute()
  expect(rows.every(({ token_hash }) => token_hash.length === 32)).toBe(true)
  expect(rows.some(({ token_hash }) => token_hash.includes(body.token))).toBe(false)
})

test('logging out ends this session and no other', async () => {
  const [a, b] = [await shop.loginAs('phone-a'), await shop.loginAs('phone-a')]
  const out = await shop.app.inject({ method: 'DELETE', url: '/v1/sessions/current', headers: a })
  expect([out.statusCode, out.body]).toEqual([204, ''])
  expect((await shop.app.inject({ url: '/v1/me', headers: a })).json()).toMatchObject({ code: 'unauthenticated' })
  expect((await shop.app.inject({ url: '/v1/me', headers: b })).statusCode).toBe(200)
})

test('a login that the gateway rejects is told as it is', async () => {
  expect(await logIn({ code: '' })).toMatchObject({ status: 400, body: { param: '/code' } })
  expect(await logIn({ code: 'c', deviceId: 'short' })).toMatchObject({ status: 400, body: { param: '/deviceId' } })
})
