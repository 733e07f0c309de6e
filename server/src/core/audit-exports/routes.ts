import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ExportAudit, Task } from '@haoli/contract/schemas'
import { startTask } from '../tasks/start-task'
import { viewTask } from '../tasks/task-views'

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
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const id = await startTask(tx, { kind: 'export_audit', input: request.body }, context)
        return viewTask(tx, id, context)
      })
    },
  )
}
