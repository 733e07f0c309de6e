import fastifyPlugin from 'fastify-plugin'
import type { Clock } from '../clock'

/**
 * Each answer says the server's time in `x-server-time` (ISO 8601, UTC), because deadlines are its own and the clock of a
 * phone may be wrong. Answers that a cache may keep do not: they would say the time of long ago.
 */
export const serverTime = fastifyPlugin<{ clock: Clock }>(async (app, { clock }) => {
  app.addHook('onSend', async (_request, reply) => {
    if (/max-age/.test(String(reply.getHeader('cache-control')))) return
    reply.header('x-server-time', clock.now().toISOString())
  })
})
