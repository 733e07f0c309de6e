import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ExportAudit, Task } from '@haoli/contract/schemas'
import { beginTask } from '../tasks/start-task'

export const auditExportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps

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
      const wanted = { kind: 'export_audit', input: request.body }
      return app.transact(request, (tx) => beginTask(tx, wanted, newContext(request.actor)))
    },
  )
}
