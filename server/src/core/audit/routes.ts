import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AuditPage, AuditQuery } from '@haoli/contract/schemas'
import { listAudit } from './audit-views'

export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/merchant/audit-log',
    {
      config: { actor: ['owner'], object: 'shop' },
      schema: {
        tags: ['staff'],
        summary: 'List what staff and machines did, newest first',
        operationId: 'listAuditLog',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    async (request) => listAudit(db, request.query),
  )
}
