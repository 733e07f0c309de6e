import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { testApp } from '../testing'
import type { System } from './core/system/system'

const production = { config: { mode: 'production' } } as const

function withBroken(schema: object): System {
  const routes: FastifyPluginAsyncTypebox = async (app) => {
    app.get('/broken', { schema, config: { actor: 'visitor', object: 'shop' } }, async () => ({}))
  }
  return { name: 'planted', routes: { shopper: [routes] } }
}

test('in production the schemas of all routes are compiled at the start', async () => {
  await (await testApp(production)).close()
})

test.each([
  ['request', { querystring: { type: 'nonsense' } }],
  ['answer', { response: { 200: { type: 'object', properties: { line: { $ref: 'nowhere#' } } } } }],
])('a broken schema of a %s stops a start in production, and elsewhere its own route', async (_, schema) => {
  const systems = [withBroken(schema)]
  await expect(testApp({ ...production, systems })).rejects.toThrow(/schema/i)
  const shop = await testApp({ systems })
  expect((await shop.app.inject({ url: '/v1/broken' })).statusCode).toBe(500)
  await shop.close()
})
