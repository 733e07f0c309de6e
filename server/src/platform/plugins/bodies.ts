import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem'

/**
 * Accepts JSON bodies only: `text/plain` is refused with 415.
 *
 * An empty body with `content-type: application/json` counts as no body: WeChat sends that header with every request,
 * also with a PUT or DELETE that has no body. Where a route needs one, validation still refuses its absence.
 * Bytes that are not UTF-8 are refused: read all the same, they would be stored as other characters.
 */
export function acceptEmptyBodies(app: FastifyInstance) {
  app.removeContentTypeParser('text/plain')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined)
    else if (!isUtf8(body as Buffer)) done(new Problem('validation_failed', 'the body is not UTF-8'))
    else parse(request, body.toString(), done)
  })
}

/** Keeps each body of this scope as it came, byte for byte, for what is signed; `rawBodyOf` answers it. */
export function keepRawBodies(app: FastifyInstance) {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

/** '': there was none. */
export const rawBodyOf = ({ body }: FastifyRequest): string => (typeof body === 'string' ? body : '')

/** The headers of a request, the first of those that came several times. */
export const oneEach = (headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
