import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifySchema } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { pagePolicy } from '../page-headers'
import { hoistTitled } from './hoist-titled'

/** The OpenAPI document, with a page at /docs to read it. */
export const docs = fastifyPlugin(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Haoli commerce API',
        version: '1',
        description:
          'Money is in fen, times are ISO 8601 in UTC, lists continue with `cursor`. `x-server-time` is the time of the answer.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'http',
            scheme: 'bearer',
            description: 'the token of POST /v1/sessions or POST /v1/sessions/refresh',
          },
          key: { type: 'http', scheme: 'bearer', description: "a machine key of the merchant's" },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const documented: FastifySchema = { ...schema, security: securityOf(route.config?.actor) }
      if (!url.startsWith('/v1/')) documented.hide = true
      if (route.method === 'POST' && route.config?.actor !== 'public' && route.config?.repeatable !== true) {
        const required = route.config?.idempotencyKeyRequired === true ? ['idempotency-key'] : []
        const properties = { 'idempotency-key': { type: 'string', minLength: 1, maxLength: 128 } }
        documented.headers ??= { type: 'object', properties, required }
      }
      return { schema: documented, url }
    },
    transformObject: (document) =>
      hoistTitled('openapiObject' in document ? document.openapiObject : document.swaggerObject),
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
    staticCSP: pagePolicy(),
  })
})

/** Since OpenAPI 3.1 the roles that a bearer needs may be named for any scheme. */
function securityOf(actor: string | readonly string[] | undefined): Record<string, readonly string[]>[] {
  if (actor === undefined || actor === 'public') return []
  // On the machine where the sandbox runs nothing is needed.
  if (actor === 'sandbox') return [{ key: [] }, {}]
  if (actor === 'visitor') return [{ session: [] }, {}]
  if (actor === 'person') return [{ session: [] }]
  return [{ session: actor as readonly string[] }, { key: actor as readonly string[] }]
}
