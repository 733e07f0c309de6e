import cors from '@fastify/cors'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import type { Config } from '../config'
import { dataHeaders } from '../page-headers'
import { answerBrokenRequest, answerUnknownExpectations, refuseWithoutHost } from './before-routes'
import { acceptEmptyBodies } from './bodies'
import { docs } from './docs'
import { logger, requestId, requestLog } from './logging'
import { answerUnreadableAddress, problems } from './problems'
import { useSerialization } from './serialization'
import { unreadBodies } from './unread-bodies'
import { useValidation } from './validation'

/**
 * An HTTP server without routes, except /docs: logging, validation, error answers, CORS.
 * @param logTo receives the log lines; by default standard output does
 */
export async function httpServer(config: Config, logTo?: { write(line: string): void }) {
  const app = Fastify({
    logger: logger(config.logLevel, logTo),
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    // A long parameter reaches its route, which refuses it; the router's own limit would answer 404.
    routerOptions: { maxParamLength: 8 * 1024 },
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    // For the upload of a catalogue of 20,000 products on a slow connection. Node limits slow headers separately.
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
    // Node would refuse a request without Host with an empty answer; `refuseWithoutHost` says why.
    http: { requireHostHeader: false },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnreadableAddress,
  }).withTypeProvider<TypeBoxTypeProvider>()
  answerUnknownExpectations(app.server)
  acceptEmptyBodies(app)
  // In production a broken schema stops the start. Elsewhere schemas are compiled at first use, which makes starts fast.
  const compilesAtStart = config.mode === 'production'
  useValidation(app, compilesAtStart)
  useSerialization(app, compilesAtStart)
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(dataHeaders)
  })
  await app.register(requestLog)
  app.addHook('onRequest', refuseWithoutHost)
  await app.register(problems)
  await app.register(unreadBodies)
  await app.register(cors, {
    origin: config.corsOrigins.includes('*') ? true : config.corsOrigins,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-request-id'],
    exposedHeaders: ['idempotent-replayed', 'retry-after', 'x-request-id', 'x-server-time'],
    maxAge: 600,
  })
  await app.register(docs)
  return app
}
