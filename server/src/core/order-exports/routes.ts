import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isPersonal, namesReceiver, receiverRoles } from '@haoli/contract'
import { ExportOrders, Task } from '@haoli/contract/schemas'
import { Problem } from '../../platform/problem'
import { hasRole, requireConfirmation } from '../actors/access'
import { beginTask } from '../tasks/start-task'

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
      const { columns } = request.body
      if (columns.some(namesReceiver) && !receiverRoles.some((role) => hasRole(request.actor, role))) {
        throw new Problem('forbidden', `who receives orders is for: ${receiverRoles.join(', ')}`, { param: '/columns' })
      }
      if (columns.some(isPersonal)) requireConfirmation(request)
      reply.code(202)
      const wanted = { kind: 'export_orders', input: request.body }
      return app.transact(request, (tx) => beginTask(tx, wanted, newContext(request.actor)))
    },
  )
}
