import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type TestApp, testApp } from '../../../testing'
import { buildApp } from '../../app'
import { makeDeps } from '../../deps'
import { takeRoles } from '../../sandbox/take-roles'
import { core } from '../core'
import { sessionSetting } from '../sessions/session-setting'
import type { System } from '../system/system'
import type { RouteActor } from './actor'

const routeFor =
  (actor: RouteActor, name: string): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(`/for-${name}`, { config: { actor, object: 'shop' } }, async (request) => ({
      kind: request.actor.kind,
      id: request.actor.id,
      roles: [...request.actor.roles],
    }))
  }
const planted: System = {
  name: 'planted',
  routes: {
    shopper: [routeFor('person', 'person'), routeFor('visitor', 'visitor'), routeFor('public', 'public')],
    merchant: [routeFor(['operations'], 'operations')],
    sandbox: [routeFor('sandbox', 'sandbox')],
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
const nobody = { kind: 'nobody', id: null, roles: [] }
const somebody = { kind: 'person', id: expect.stringMatching(/^cus_/), roles: [] }

test('a route for people refuses who has no session', async () => {
  expect(await call('/for-person')).toBe('401 unauthenticated')
  expect(await call('/for-person', wrong)).toBe('401 unauthenticated')
  expect(await call('/for-person', { authorization: 'Basic d3Jvbmc=' })).toBe('401 unauthenticated')
  expect(await call('/for-person', customer)).toEqual(somebody)
})

test('a visitor needs no session, but an invalid one is refused', async () => {
  expect(await call('/for-visitor')).toEqual(nobody)
  expect(await call('/for-visitor', customer)).toEqual(somebody)
  expect(await call('/for-visitor', wrong)).toBe('401 unauthenticated')
})

test('a public route reads no identity', async () => {
  expect(await call('/for-public', customer)).toEqual(nobody)
  expect(await call('/for-public', wrong)).toEqual(nobody)
})

test('a person has several roles at once, from the next request on, and until they are taken', async () => {
  expect(await call('/for-operations', customer)).toBe('403 forbidden')
  const { id } = (await call('/for-person', customer)) as { id: string }
  await shop.db.transaction().execute((tx) => takeRoles(tx, id, ['promoter', 'operations'], shop.clock.now()))
  expect(await call('/for-operations', customer)).toEqual({
    ...somebody,
    roles: expect.arrayContaining(['operations', 'promoter']),
  })
  await shop.db.transaction().execute((tx) => takeRoles(tx, id, ['promoter'], shop.clock.now()))
  expect(await call('/for-operations', customer)).toBe('403 forbidden')
  await shop.db.transaction().execute((tx) => takeRoles(tx, id, [], shop.clock.now()))
})

test('an owner may do what all staff may', async () => {
  expect(await call('/for-operations', await shop.loginWith('owner'))).toMatchObject({ roles: ['owner'] })
})

test('a machine key is no customer', async () => {
  const roles = expect.arrayContaining(['operations'])
  expect(await call('/for-operations', shop.asMerchant)).toEqual({ kind: 'machine', id: 'key_sandbox', roles })
  expect(await call('/for-visitor', shop.asMerchant)).toMatchObject({ kind: 'machine' })
  expect(await call('/for-person', shop.asMerchant)).toBe('403 forbidden')
})

test('an access token ends when its time is over, and says so', async () => {
  const login = { method: 'POST', url: '/v1/sessions', body: { code: 'c', deviceId: 'phone-of-b' } } as const
  const headers = { authorization: `Bearer ${(await shop.app.inject(login)).json().token}` }
  await shop.clock.advance(sessionSetting.initial.accessMinutes * 60 - 1)
  expect(await call('/for-person', headers)).toEqual(somebody)
  await shop.clock.advance(1)
  expect(await call('/for-person', headers)).toBe('401 session_expired')
})

test('in production there are no sandbox routes, and the API refuses to start with one', async () => {
  const deps = makeDeps({ ...shop.deps, config: { ...shop.deps.config, mode: 'production' } })
  const app = await buildApp(deps)
  expect((await app.inject('/v1/sandbox')).statusCode).toBe(404)
  await app.close()
  await expect(buildApp(makeDeps({ ...deps, systems: [core, planted] }))).rejects.toThrow(/sandbox route/)
})
