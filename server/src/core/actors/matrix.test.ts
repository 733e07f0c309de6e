import { type KeyRole, keyRoles, type Role, roles, staffRoles } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { createMachineKey, revokeMachineKey } from '../machine-keys/machine-keys'
import type { DeclaredRoute } from '../system/register-routes'

/** Every route of the shop, called by everybody who could call it: who is let in is what the route declares. */

interface Caller {
  name: string
  kind: 'nobody' | 'person' | 'machine' | 'stranger'
  roles: readonly Role[]
  /** Made anew where a request ends the session. */
  login(): Promise<Record<string, string>>
}

let shop: TestApp
let callers: Caller[]
beforeAll(async () => {
  shop = await testApp()
  const { id: owner } = (await shop.app.inject({ url: '/v1/me', headers: await shop.loginWith('owner') })).json()
  const keyed = (...held: KeyRole[]) =>
    shop.db
      .transaction()
      .execute((tx) => createMachineKey(tx, { name: 'a key', roles: held }, { by: owner, now: shop.clock.now() }))
  const bearer = (token: string) => async () => ({ authorization: `Bearer ${token}` })
  const revoked = await keyed('operations')
  await shop.db.transaction().execute((tx) => revokeMachineKey(tx, revoked.id, shop.clock.now()))
  const secrets = new Map<KeyRole, string>()
  for (const role of keyRoles) secrets.set(role, (await keyed(role)).secret)
  const person = (...held: Role[]): Caller => ({
    name: `a person who is ${held.join(' and ') || 'a shopper'}`,
    kind: 'person',
    roles: held,
    login: () => (held.length > 0 ? shop.loginWith(...held) : shop.loginAs('phone-shopper')),
  })
  callers = [
    { name: 'nobody', kind: 'nobody', roles: [], login: async () => ({}) },
    { name: 'a token that is no good', kind: 'stranger', roles: [], login: bearer('no-such-token') },
    { name: 'a revoked key', kind: 'stranger', roles: [], login: bearer(revoked.secret) },
    person(),
    ...roles.map((role) => person(role)),
    person('promoter', 'service', 'marketing'),
    ...[...secrets].map(
      ([role, secret]): Caller => ({
        name: `a key for ${role}`,
        kind: 'machine',
        roles: [role],
        login: bearer(secret),
      }),
    ),
  ]
}, 60_000)
afterAll(() => shop.close())

/** What the declaration means, said again without the code that enforces it. */
function expected({ actor }: DeclaredRoute, { kind, roles: held }: Caller): 'in' | 401 | 403 {
  if (actor === 'public') return 'in'
  if (kind === 'stranger') return 401
  if (actor === 'visitor' || actor === 'sandbox') return 'in'
  if (kind === 'nobody') return 401
  if (actor === 'person') return kind === 'person' ? 'in' : 403
  const ownersToo = held.includes('owner') && actor.every((role) => (staffRoles as readonly Role[]).includes(role))
  return ownersToo || held.some((role) => actor.includes(role)) ? 'in' : 403
}

const endsSession = ({ method, url }: DeclaredRoute) => method === 'DELETE' && url.startsWith('/v1/sessions')

test('every route lets in whom it declares, and nobody else', async () => {
  const routes = shop.app.declaredRoutes
  expect(routes.length).toBeGreaterThan(90)
  const wrong: string[] = []
  for (const caller of callers) {
    let headers = await caller.login()
    for (const route of routes) {
      const { statusCode } = await shop.app.inject({
        method: route.method as 'GET',
        // Ids that do not exist, and bodies that are refused: whoever is let in changes nothing.
        url: route.url.replace(/:\w+/g, 'nothing'),
        headers: { ...headers, 'idempotency-key': `${caller.name} ${route.method} ${route.url}`.slice(-128) },
        ...(route.method !== 'GET' && route.method !== 'DELETE' && { body: {} }),
      })
      const got = statusCode === 401 || statusCode === 403 ? statusCode : 'in'
      const right = expected(route, caller)
      // Writing is refused to it (server/testing/read-only.ts).
      if (route.method === 'GET' && statusCode >= 500) wrong.push(`${route.url} answers ${caller.name} ${statusCode}`)
      if (got !== right) wrong.push(`${route.method} ${route.url} answers ${caller.name} ${statusCode}, not ${right}`)
      if (endsSession(route)) headers = await caller.login()
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('the path of a route says for whom it is', () => {
  const groupOf = ({ url }: DeclaredRoute) => /^\/v1\/(merchant|agency(?=\/)|sandbox)\b/.exec(url)?.[1] ?? 'shopper'
  const ofPhones = ['payments/:id', 'withdrawals/:id', 'registration'].map((what) => `/v1/sandbox/${what}/answer`)
  const odd = shop.app.declaredRoutes.filter((route) => {
    if (typeof route.actor !== 'string') {
      return groupOf(route) !== (route.actor.includes('agency_operator') ? 'agency' : 'merchant')
    }
    return groupOf(route) !== (route.actor === 'sandbox' || ofPhones.includes(route.url) ? 'sandbox' : 'shopper')
  })
  expect(odd).toEqual([])
})

/** What says itself how long it may be kept: the same for everybody. */
const keptByChoice = ['/v1/regions']

test('what a person, a key or a secret is told is kept by no cache; what the shop tells everybody may be', async () => {
  const wrong: string[] = []
  const callersOfAll = callers.filter(({ name }) =>
    ['nobody', 'a person who is a shopper', 'a revoked key'].includes(name),
  )
  expect(callersOfAll).toHaveLength(3)
  for (const { method, url, actor, object } of shop.app.declaredRoutes) {
    if (method !== 'GET' || keptByChoice.includes(url)) continue
    for (const { kind, login, name } of callersOfAll) {
      const answer = await shop.app.inject({ url: url.replace(/:\w+/g, 'nothing'), headers: await login() })
      const ofTheShop = object === 'shop' && (actor === 'public' || actor === 'visitor')
      const right = kind === 'nobody' && ofTheShop ? undefined : 'no-store'
      const got = answer.headers['cache-control']
      if (got !== right) wrong.push(`${url} tells ${name}: ${got}`)
    }
  }
  expect(wrong).toEqual([])
})
