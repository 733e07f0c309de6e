import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AuditPage, AuditQuery, ExportAudit, Task } from '@haoli/contract/schemas'
import { startTask } from '../tasks/start-task'
import { viewTask } from '../tasks/task-views'
import { listAudit } from './audit-views'

export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

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

  app.post(
    '/merchant/audit-exports',
    {
      // What was asked for may name people.
      config: { actor: ['owner'], object: 'shop', stepUp: true },
      schema: {
        tags: ['staff'],
        summary: 'Write the audit log into a file: a task, whose file can be saved when it is done',
        operationId: 'exportAudit',
        body: ExportAudit,
        response: { 202: Task },
      },
    },
    async (request, reply) => {
      reply.code(202)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const id = await startTask(tx, { kind: 'export_audit', input: request.body }, context)
        return viewTask(tx, id, context)
      })
    },
  )
}
