import cors from '@fastify/cors'
import type { FastifyPluginAsyncTypebox, TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { access } from './core/actors/access'
import type { Deps } from './deps'
import type { Config } from './platform/config'
import { acceptEmptyBodies } from './platform/plugins/bodies'
import { docs } from './platform/plugins/docs'
import { health } from './platform/plugins/health'
import { rateLimits } from './platform/plugins/limits'
import { logger, requestId, requestLog } from './platform/plugins/logging'
import { problems } from './platform/plugins/problems'
import { useSerialization } from './platform/plugins/serialization'
import { transact } from './platform/plugins/transact'
import { useValidation } from './platform/plugins/validation'
import { routes, sandboxOnlyRoutes } from './routes'

export interface AppOptions {
  /** Mounts what is not the API: the preview at `/`, the shop at `/app/`, pictures at `/media`. */
  site?: (app: FastifyInstance) => Promise<void>
  /** What is served below /v1; every noun of the API by default. */
  nouns?: FastifyPluginAsyncTypebox[]
  /** Where log lines go; standard output by default. */
  logTo?: { write(line: string): void }
}

/** The whole API, without a port. Every outside thing comes in through `deps`. */
export async function buildApp(deps: Deps, options: AppOptions = {}) {
  const { config } = deps
  const app = Fastify({
    logger: logger(config.logLevel, options.logTo),
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    // A parameter of any length is answered by its route, as one that is wrong.
    routerOptions: { maxParamLength: 8 * 1024 },
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    // A catalogue of 20,000 products may come over a slow line; slow headers are cut off by Node much earlier.
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.decorate('deps', deps)
  acceptEmptyBodies(app)
  useValidation(app)
  useSerialization(app)
  await app.register(requestLog)
  await app.register(problems)
  await app.register(cors, {
    origin: config.corsOrigins.includes('*') ? true : config.corsOrigins,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-request-id'],
    exposedHeaders: ['idempotent-replayed', 'retry-after', 'x-request-id'],
    maxAge: 600,
  })
  await app.register(docs)
  await app.register(health, { db: deps.db })
  await app.register(
    async (v1) => {
      await v1.register(rateLimits, { perMinute: config.rateLimitPerMinute })
      await v1.register(access, { deps })
      await v1.register(transact, { deps })
      for (const noun of options.nouns ?? nounsOf(config.mode)) await v1.register(noun)
    },
    { prefix: '/v1' },
  )
  await options.site?.(app)
  return app
}

const nounsOf = (mode: Config['mode']) => (mode === 'sandbox' ? [...routes, ...sandboxOnlyRoutes] : routes)

export type App = Awaited<ReturnType<typeof buildApp>>
