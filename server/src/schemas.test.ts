import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { testApp } from '../testing'

const production = { config: { mode: 'production' } } as const
const broken =
  (schema: object): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/broken', { schema, config: { access: 'visitor' } }, async () => ({}))
  }

test('in production the schemas of all routes are compiled at the start', async () => {
  await (await testApp(production)).close()
})

test.each([
  ['request', { querystring: { type: 'nonsense' } }],
  ['answer', { response: { 200: { type: 'object', properties: { line: { $ref: 'nowhere#' } } } } }],
])('a broken schema of a %s stops a start in production, and elsewhere its own route', async (_, schema) => {
  const nouns = [broken(schema)]
  await expect(testApp({ ...production, nouns })).rejects.toThrow(/schema/i)
  const shop = await testApp({ nouns })
  expect((await shop.app.inject({ url: '/v1/broken' })).statusCode).toBe(500)
  await shop.close()
})
