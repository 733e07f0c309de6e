import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/** The caller's `x-request-id` where it has 8 to 64 safe characters, or a new one. */
export function requestId(
  request: IncomingMessage | { headers: Record<string, string | string[] | undefined> },
): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID()
}

// Personal data and session tokens must not be logged.
const secret = ['authorization', 'token', 'refreshToken', 'phone', 'name', 'detail', 'address', 'openid', 'code']

/** Structured logs on standard output. Of errors only some members are logged: PostgreSQL's details hold customers' data. */
export function logger(level: string, stream?: { write(line: string): void }): FastifyServerOptions['logger'] {
  if (level === 'silent') return false
  return {
    level,
    ...(stream && { stream }),
    redact: { paths: secret.flatMap((member) => [`body.${member}`, `headers.${member}`, `*.${member}`]), remove: true },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request) }),
      err: (error: Error & { code?: string; constraint?: string }) => ({
        type: error.name,
        message: error.message,
        stack: error.stack ?? '',
        sqlState: error.code,
        constraint: error.constraint,
      }),
    },
  }
}

/** One line for each request, and its id in the answer. */
export const requestLog = fastifyPlugin(async (app) => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, path: pathOf(request), status: statusCode, ms }, 'answered')
  })
})

// Behind each of these stands a token or code that is all it takes to open a card or wish, join, or let a desk in.
const beforeSecret = /\/(cards|wishes|j|d|asked|agency-invitations)\/[^/]+/

/** Without the query, which holds search words, and without secrets. */
const pathOf = (request: FastifyRequest) => request.url.split('?')[0]?.replace(beforeSecret, '/$1/…')
