import { type TestApp, testApp } from '../../testing'
import { createMachineKey } from '../core/machine-keys/machine-keys'

/** A sandbox on a machine that others can reach: what is open to them, and what is not. */

let shop: TestApp
let lan: { customer: Record<string, string>; owner: Record<string, string>; otherKey: Record<string, string> }
beforeAll(async () => {
  shop = await testApp({ config: { corsOrigins: ['*'] } })
  const owner = await shop.loginWith('owner')
  const { id: by } = (await shop.app.inject({ url: '/v1/me', headers: owner })).json()
  const { secret } = await shop.db
    .transaction()
    .execute((tx) => createMachineKey(tx, { name: 'a key', roles: ['operations'] }, { by, now: shop.clock.now() }))
  lan = { customer: await shop.loginAs('phone-lan'), owner, otherKey: { authorization: `Bearer ${secret}` } }
})
afterAll(() => shop.close())

interface From {
  /** The other end of the connection. */
  remoteAddress?: string
  headers?: Record<string, string>
}
const elsewhere = { remoteAddress: '192.168.1.7' }

/** How the routes of the sandbox answer, each once: `in`, or the status of the refusal. */
async function answers({ remoteAddress = '127.0.0.1', headers = {} }: From) {
  const routes = shop.app.declaredRoutes.filter(({ actor }) => actor === 'sandbox')
  expect(routes.length).toBeGreaterThan(5)
  const seen = new Set<string>()
  for (const { method, url } of routes) {
    const { statusCode, body } = await shop.app.inject({
      method: method as 'GET',
      url: url.replace(':id', 'nobody'),
      remoteAddress,
      headers: { host: 'localhost:3000', ...headers },
      // A body that is refused: whoever is let in changes nothing.
      ...(method !== 'GET' && { body: {} }),
    })
    const isRefused = statusCode === 401 || statusCode === 403
    seen.add(isRefused || statusCode >= 500 ? `${statusCode}` : 'in')
    if (isRefused) expect(body).not.toContain(shop.asMerchant.authorization?.slice('Bearer '.length))
  }
  return [...seen]
}

test.each<[string, From]>([
  ['a program or browser on this machine', {}],
  ['by its number', { headers: { host: '127.0.0.1:3000' } }],
  ['by its number of IPv6', { remoteAddress: '::1', headers: { host: '[::1]:3000' } }],
  ['a socket for both kinds of numbers', { remoteAddress: '::ffff:127.0.0.1' }],
  ['a page of this machine on another port', { headers: { origin: 'http://localhost:10086' } }],
])('the sandbox is open to %s', async (_who, from) => {
  expect(await answers(from)).toEqual(['in'])
})

test.each<[string, From]>([
  ['another machine', elsewhere],
  ['another machine that says it is this one', { ...elsewhere, headers: { 'x-forwarded-for': '127.0.0.1' } }],
  ['a website whose name leads to this machine', { headers: { host: 'rebound.example:3000' } }],
  ['a website with a name like ours', { headers: { host: 'localhost.example' } }],
  ['another website’s page in a browser here', { headers: { origin: 'https://a.example' } }],
  ['a page without an origin', { headers: { origin: 'null' } }],
  ['a host that is no name', { headers: { host: '%' } }],
  ['whom a proxy here passes on', { headers: { 'x-forwarded-for': '192.168.1.7' } }],
  ['a name that only looks like a number', { headers: { host: '127.0.0.1.example' } }],
])('the sandbox is closed to %s', async (_who, from) => {
  expect(await answers(from)).toEqual(['401'])
})

test('from another machine neither a customer, nor an owner, nor another key opens it: the sandbox’s own key does', async () => {
  for (const headers of [lan.customer, lan.owner, lan.otherKey]) {
    expect(await answers({ ...elsewhere, headers })).toEqual(['403'])
  }
  expect(await answers({ ...elsewhere, headers: shop.asMerchant })).toEqual(['in'])
})

test('a phone in the network logs in, buys and pays with its own session', async () => {
  const host = '192.168.1.20:3000'
  const body = { code: 'c', deviceId: 'phone-in-the-network' }
  const login = await shop.app.inject({ method: 'POST', url: '/v1/sessions', ...elsewhere, headers: { host }, body })
  expect(login.statusCode).toBe(201)
  const headers = { host, authorization: `Bearer ${login.json().token}`, 'idempotency-key': 'pay' }
  const url = '/v1/sandbox/payments/pay_1/answer'
  const answer = await shop.app.inject({ method: 'POST', url, ...elsewhere, headers, body: { answer: 'pay' } })
  // Let in, and told that this payment is not theirs.
  expect(answer.json()).toMatchObject({ code: 'not_found' })
})
