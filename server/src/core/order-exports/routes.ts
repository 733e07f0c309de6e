import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isPersonal } from '@haoli/contract'
import { ExportOrders, Task } from '@haoli/contract/schemas'
import { requireConfirmation } from '../actors/access'
import { startTask } from '../tasks/start-task'
import { viewTask } from '../tasks/task-views'

export const orderExportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps

  app.post(
    '/merchant/order-exports',
    {
      config: { actor: ['operations', 'service', 'finance'], object: 'any order' },
      schema: {
        tags: ['merchant'],
        summary: 'Write orders into a file: a task, whose file can be saved when it is done',
        operationId: 'exportOrders',
        body: ExportOrders,
        response: { 202: Task },
      },
    },
    async (request, reply) => {
      if (request.body.columns.some(isPersonal)) requireConfirmation(request)
      reply.code(202)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const id = await startTask(tx, { kind: 'export_orders', input: request.body }, context)
        return viewTask(tx, id, context)
      })
    },
  )
}
