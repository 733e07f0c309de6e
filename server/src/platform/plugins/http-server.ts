import cors from '@fastify/cors'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import type { Config } from '../config'
import { acceptEmptyBodies } from './bodies'
import { docs } from './docs'
import { logger, requestId, requestLog } from './logging'
import { problems } from './problems'
import { useSerialization } from './serialization'
import { useValidation } from './validation'

/** An HTTP server with no routes but its reference at /docs: logs, limits, validation, answers to errors, CORS. `logTo`: for log lines, instead of standard output. */
export async function httpServer(config: Config, logTo?: { write(line: string): void }) {
  const app = Fastify({
    logger: logger(config.logLevel, logTo),
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
  acceptEmptyBodies(app)
  // In production a broken schema stops the start. Elsewhere each is compiled when it is first used: it was most of a start.
  const compilesAtStart = config.mode === 'production'
  useValidation(app, compilesAtStart)
  useSerialization(app, compilesAtStart)
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
  return app
}
