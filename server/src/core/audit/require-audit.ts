import fastifyPlugin from 'fastify-plugin'
import type { RouteActor } from '../actors/actor'
import { isAudited, isForStaff } from './write-audit'

/**
 * Answers 500 where a change by the staff has left no line in the audit log. Only in the sandbox, for whoever develops a
 * route: the change itself has been made by then.
 */
export const requireAudit = fastifyPlugin(async (app) => {
  app.addHook('onSend', async (request, reply) => {
    const { config, method, url } = request.routeOptions
    if (method === 'GET' || method === 'HEAD' || reply.statusCode >= 300) return
    if (
      !isForStaff(config.actor as RouteActor) ||
      config.draft ||
      isAudited(request) ||
      reply.hasHeader('idempotent-replayed')
    )
      return
    throw new Error(`${method} ${url} has left no line in the audit log: use app.transact, or auditRequest`)
  })
})
