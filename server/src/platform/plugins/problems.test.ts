import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { type TestApp, testApp } from '../../../testing'
import { buildApp } from '../../app'
import { core } from '../../core/core'
import { openDatabase } from '../database/pool'

const lines: string[] = []
const routes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { actor: 'public', object: 'shop' } as const
  app.get('/broken', { config }, async () => {
    throw new Error('an internal secret')
  })
  const body = Type.Object(
    { lines: Type.Array(Type.Object({ quantity: Type.Integer({ minimum: 1 }) })), note: Type.Optional(nullable) },
    { additionalProperties: false },
  )
  const response = { 200: Type.Object({ shown: Type.Unknown() }) }
  app.post('/echo', { config, schema: { body, response } }, async (request) => ({
    shown: request.body,
    hidden: 'must not leave',
  }))
  app.get(
    '/things/:id',
    { config, schema: { querystring: Type.Object({ limit: Type.Integer({ maximum: 9 }) }) } },
    (r) => r.query,
  )
}
const nullable = Type.Union([Type.String(), Type.Null()])

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({
    systems: [core, { name: 'planted', routes: { shopper: [routes] } }],
    config: { logLevel: 'info' },
    logTo: { write: (line) => lines.push(line) },
  })
})
afterAll(() => shop.close())

const post = (payload: string | object, headers = {}) =>
  shop.app.inject({ method: 'POST', url: '/v1/echo', payload, headers })

test('an unexpected error is masked, and logged under the request id that the caller gets', async () => {
  const answer = await shop.app.inject({ url: '/v1/broken', headers: { 'x-request-id': 'caller-id-1' } })
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.headers['x-request-id']).toBe('caller-id-1')
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'internal',
    status: 500,
    code: 'internal',
    message: 'something went wrong here',
    requestId: 'caller-id-1',
    retryable: true,
  })
  const logged = lines.map((line) => JSON.parse(line)).find((line) => line.level === 50)
  expect(logged).toMatchObject({ reqId: 'caller-id-1', err: { message: 'an internal secret' } })
})

test('a malformed request id is replaced', async () => {
  const answer = await shop.app.inject({ url: '/v1/broken', headers: { 'x-request-id': 'a b\tc<script>' } })
  expect(answer.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  [{ lines: [{ quantity: 0 }] }, '/lines/0/quantity'],
  [{ lines: [{}] }, '/lines/0/quantity'],
  [{ lines: [], extra: 1 }, '/extra'],
  [{ lines: [{ quantity: '1' }] }, '/lines/0/quantity'],
])('%j is refused, and the member at fault is named', async (body, param) => {
  const answer = await post(body)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'validation_failed', param, retryable: false })
})

test('null in a body stays null, and members that are not in the schema of the answer are left out', async () => {
  const body = { lines: [], note: null }
  expect((await post(body)).json()).toEqual({ shown: body })
})

test('numbers in a query are parsed', async () => {
  expect((await shop.app.inject('/v1/things/1?limit=9')).json()).toEqual({ limit: 9 })
  expect((await shop.app.inject('/v1/things/1?limit=10')).json()).toMatchObject({ param: '/limit' })
})

const json = { 'content-type': 'application/json' }
test.each([
  ['a body that is not JSON', '{', json, 400, 'validation_failed'],
  ['a body of another type', '<a/>', { 'content-type': 'text/xml' }, 415, 'unsupported_media_type'],
  ['a body above 256 kB', JSON.stringify('x'.repeat(257 * 1024)), json, 413, 'payload_too_large'],
])('%s', async (_name, payload, headers, status, code) => {
  const answer = await post(payload, headers)
  expect(answer.statusCode).toBe(status)
  expect(answer.json()).toMatchObject({ code, status })
})

test('an unknown path is 404, a method that the path does not have 405', async () => {
  const missing = await shop.app.inject('/v1/nowhere')
  expect(missing.statusCode).toBe(404)
  expect(missing.json()).toMatchObject({ code: 'not_found' })
  const wrong = await shop.app.inject({ method: 'DELETE', url: '/v1/things/7' })
  expect(wrong.statusCode).toBe(405)
  expect(wrong.headers.allow).toBe('GET, HEAD')
  expect(wrong.json()).toMatchObject({ code: 'method_not_allowed' })
})

test('without its database the API answers 503, and /healthz 200', async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const app = await buildApp({ ...shop.deps, db, config: { ...shop.deps.config, logLevel: 'silent' } })
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', body: { code: 'c' } })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'unavailable', retryable: true })
  expect((await app.inject('/readyz')).statusCode).toBe(503)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await app.close()
  await db.destroy()
})
