import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifySchema } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { hoistTitled } from './hoist-titled'

/** The OpenAPI document, with a page at /docs to read it. */
export const docs = fastifyPlugin(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Haoli commerce API',
        version: '1',
        description: 'Money is in fen, times are ISO 8601 in UTC, lists continue with `cursor`.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'the token of POST /v1/sessions' },
          merchant: { type: 'http', scheme: 'bearer', description: 'HAOLI_MERCHANT_TOKEN' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const documented: FastifySchema = { ...schema, security: securityOf(route.config?.access ?? 'customer') }
      if (!url.startsWith('/v1/')) documented.hide = true
      if (route.method === 'POST' && route.config?.access !== 'public' && route.config?.repeatable !== true) {
        const required = route.config?.idempotencyKeyRequired === true ? ['idempotency-key'] : []
        const properties = { 'idempotency-key': { type: 'string', minLength: 1, maxLength: 128 } }
        documented.headers ??= { type: 'object', properties, required }
      }
      return { schema: documented, url }
    },
    transformObject: (document) =>
      hoistTitled('openapiObject' in document ? document.openapiObject : document.swaggerObject),
  })
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', tryItOutEnabled: true } })
})

function securityOf(access: string): Record<string, string[]>[] {
  if (access === 'public' || access === 'sandbox') return []
  if (access === 'visitor') return [{ session: [] }, {}]
  if (access === 'merchant') return [{ merchant: [] }]
  return [{ session: [] }]
}
