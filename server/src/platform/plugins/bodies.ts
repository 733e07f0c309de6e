import type { FastifyInstance } from 'fastify'

/**
 * Bodies are JSON alone: a text is refused by its type, not by what a route would have made of it.
 *
 * Takes `content-type: application/json` with nothing behind it as a request without a body. WeChat writes that header
 * on every request, also on a PUT or DELETE that sends nothing. Where a body is wanted, validation still says so.
 */
export function acceptEmptyBodies(app: FastifyInstance) {
  app.removeContentTypeParser('text/plain')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
}
