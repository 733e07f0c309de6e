import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type TestApp, testApp } from '../../../testing'
import { buildApp } from '../../app'
import { makeDeps } from '../../deps'
import { core } from '../core'
import { sessionSetting } from '../sessions/session-setting'
import type { System } from '../system/system'
import { customerOf } from './request'

type Access = 'visitor' | 'public' | 'merchant' | 'sandbox'
const routeFor =
  (access: Access): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(`/for-${access}`, { config: { access } }, async (request) => ({ who: request.customerId }))
  }
const unsaid: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/unsaid', async (request) => ({ who: customerOf(request) }))
}
const planted: System = {
  name: 'planted',
  routes: {
    shopper: [unsaid, routeFor('visitor'), routeFor('public')],
    merchant: [routeFor('merchant')],
    sandbox: [routeFor('sandbox')],
  },
}

let shop: TestApp
let customer: Record<string, string>
beforeAll(async () => {
  shop = await testApp({ systems: [core, planted] })
  customer = await shop.loginAs('phone-a')
})
afterAll(() => shop.close())

async function call(path: string, headers: Record<string, string> = {}) {
  const answer = await shop.app.inject({ url: `/v1${path}`, headers })
  return answer.statusCode === 200 ? answer.json() : `${answer.statusCode} ${answer.json().code}`
}
const wrong = { authorization: 'Bearer wrong' }
const somebody = { who: expect.stringMatching(/^cus_/) }

test('a route without config.access is for customers', async () => {
  expect(await call('/unsaid')).toBe('401 unauthenticated')
  expect(await call('/unsaid', wrong)).toBe('401 unauthenticated')
  expect(await call('/unsaid', { authorization: 'Basic d3Jvbmc=' })).toBe('401 unauthenticated')
  expect(await call('/unsaid', customer)).toEqual(somebody)
})

test('a visitor needs no session, but an invalid one is refused', async () => {
  expect(await call('/for-visitor')).toEqual({ who: null })
  expect(await call('/for-visitor', customer)).toEqual(somebody)
  expect(await call('/for-visitor', wrong)).toBe('401 unauthenticated')
})

test('a public route reads no identity', async () => {
  expect(await call('/for-public', customer)).toEqual({ who: null })
  expect(await call('/for-public', wrong)).toEqual({ who: null })
})

test('only the merchant token gives access as the merchant', async () => {
  expect(await call('/for-merchant')).toBe('401 unauthenticated')
  expect(await call('/for-merchant', wrong)).toBe('401 unauthenticated')
  expect(await call('/for-merchant', customer)).toBe('401 unauthenticated')
  expect(await call('/for-merchant', shop.asMerchant)).toEqual({ who: null })
  expect(await call('/unsaid', shop.asMerchant)).toBe('401 unauthenticated')
})

test('an access token ends when its time is over, and says so', async () => {
  const login = { method: 'POST', url: '/v1/sessions', body: { code: 'c', deviceId: 'phone-of-b' } } as const
  const headers = { authorization: `Bearer ${(await shop.app.inject(login)).json().token}` }
  await shop.clock.advance(sessionSetting.initial.accessMinutes * 60 - 1)
  expect(await call('/unsaid', headers)).toEqual(somebody)
  await shop.clock.advance(1)
  expect(await call('/unsaid', headers)).toBe('401 session_expired')
})

test('in production there are no sandbox routes, and the API refuses to start with one', async () => {
  const deps = makeDeps({ ...shop.deps, config: { ...shop.deps.config, mode: 'production' } })
  const app = await buildApp(deps)
  expect((await app.inject('/v1/sandbox')).statusCode).toBe(404)
  await app.close()
  await expect(buildApp(makeDeps({ ...deps, systems: [core, planted] }))).rejects.toThrow(/sandbox route/)
})
