import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Time } from '@haoli/contract/schemas'
import { type TestApp, testApp } from '../../../testing'
import { core } from '../../core/core'

const Given = Type.Object({ at: Time })
const routes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { actor: 'public', object: 'shop' } as const
  app.get('/at', { config, schema: { querystring: Given } }, async ({ query }) => ({ ms: Date.parse(query.at) }))
  app.post('/at', { config, schema: { body: Given } }, async ({ body }) => ({ ms: Date.parse(body.at) }))
}

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ systems: [core, { name: 'planted', routes: { shopper: [routes] } }] })
})
afterAll(() => shop.close())

const inQuery = (at: string) => shop.app.inject({ url: '/v1/at', query: { at } })
const inBody = (at: string) => shop.app.inject({ method: 'POST', url: '/v1/at', payload: { at } })

test.each(['2026-11-30T09:00:00Z', '2026-11-30T09:00:00.123+08:00', '2024-02-29T23:59:59Z', '9999-12-31T23:59:59Z'])(
  '%s is a time',
  async (at) => {
    for (const answer of [await inQuery(at), await inBody(at)]) {
      expect([answer.statusCode, answer.json()]).toEqual([200, { ms: Date.parse(at) }])
    }
  },
)

test.each([
  // Leap seconds are times of ISO 8601.
  '2016-12-31T23:59:60Z',
  '2017-01-01T07:59:60+08:00',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-30T24:00:01Z',
  '2026-11-30T09:00:00',
  '2026-11-30',
  '1796049986147',
  'tomorrow',
  '',
])('"%s" is refused before anything reads it', async (at) => {
  for (const answer of [await inQuery(at), await inBody(at)]) {
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'validation_failed', param: '/at' })
  }
})
