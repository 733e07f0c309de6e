import { type ErrorCode, errorCodes, type Problem as ProblemBody } from '@haoli/contract'
import { Problem as ProblemSchema } from '@haoli/contract/schemas'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { isConflict } from '../database/in-transaction'
import { dataHeaders } from '../page-headers'
import { Problem } from '../problem'
import { isDatabaseAway, isUnstorableText } from './database-errors'

/** How long to wait after a 503: connections are made anew at the next request, so it is not long. */
const retryAfterSeconds = 1

/** Every error becomes an `application/problem+json` answer. Unexpected ones are logged, and masked for the caller. */
export const problems = fastifyPlugin(async (app) => {
  const methodsByPath = new Map<string, Set<string>>()

  app.addHook('onRoute', (route) => {
    const methods = methodsByPath.get(route.url) ?? new Set()
    for (const method of [route.method].flat()) methods.add(method)
    methodsByPath.set(route.url, methods)
    if (route.schema === undefined || route.schema.hide === true) return
    route.schema.response = {
      ...(route.schema.response as object | undefined),
      default: { description: 'Problem', content: { 'application/problem+json': { schema: ProblemSchema } } },
    }
  })

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error)
    if (problem.code === 'unavailable') reply.header('retry-after', retryAfterSeconds)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return send(problem, request, reply)
  })

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const allowed = [...methodsByPath].find(([pattern]) => matches(pattern, path))?.[1]
    if (allowed === undefined) return send(new Problem('not_found', `no such path: ${path}`), request, reply)
    reply.header('allow', [...allowed].join(', '))
    return send(new Problem('method_not_allowed', `${request.method} is not for ${path}`), request, reply)
  })
})

/** Fastify's `frameworkErrors`: an address that the router cannot read reaches neither a route nor a hook. */
export function answerUnreadableAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...dataHeaders, 'x-request-id': request.id })
  send(toProblem(error), request, reply)
}

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  return reply.code(problem.status).type('application/problem+json').send(bodyOf(problem, request.id))
}

export const bodyOf = (problem: Problem, requestId: string): ProblemBody => ({
  type: 'about:blank',
  title: problem.code.replaceAll('_', ' '),
  code: problem.code,
  message: problem.message,
  requestId,
  retryable: problem.retryable,
  ...problem.details,
  status: problem.status,
})

function toProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error.validation !== undefined) {
    const first = error.validation[0]
    const missing = first?.params?.missingProperty ?? first?.params?.additionalProperty
    const param = `${first?.instancePath ?? ''}${typeof missing === 'string' ? `/${missing}` : ''}`
    return new Problem('validation_failed', error.message, { param })
  }
  if (isConflict(error)) return new Problem('unavailable', 'others are changing the same at this moment; try again')
  if (isDatabaseAway(error)) return new Problem('unavailable', 'the database cannot be reached; try again')
  if (isUnstorableText(error)) {
    return new Problem('validation_failed', 'holds a character that is not text: U+0000, or half a surrogate pair')
  }
  const { statusCode: status = 500 } = error
  const code = codesByStatus[status]
  if (code !== undefined) return new Problem(code, error.message)
  // Of HTTP alone: a range beyond the end of a file, a condition that does not hold.
  if (status >= 400 && status < 500) return new Problem('validation_failed', error.message, { status })
  return new Problem('internal', 'something went wrong here')
}

const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'validation_failed',
  // A path that leads out of a folder of the site.
  403: 'not_found',
  404: 'not_found',
  405: 'method_not_allowed',
  [errorCodes.payload_too_large.status]: 'payload_too_large',
  [errorCodes.unsupported_media_type.status]: 'unsupported_media_type',
  [errorCodes.rate_limited.status]: 'rate_limited',
}

/** Whether a route's pattern, such as `/v1/orders/:id`, matches this path. Wildcard routes match none here. */
function matches(pattern: string, path: string): boolean {
  if (pattern.includes('*')) return false
  const wanted = pattern.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
}
