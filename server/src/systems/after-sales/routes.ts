import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ApplyForRefund, IdParams } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { customerOf } from '../../core/actors/request'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { applyForRefund } from './apply-for-refund'
import { endWithoutRefund } from './end-without-refund'

/** Routes for each kind of order that its owner did not pay for: the owner applies, the refund goes to whoever paid. */
export const afterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const view of app.deps.registry.ownersViews) {
    const { path, object, tag, name, noun, schema } = view
    const change = (request: FastifyRequest, command: (tx: Tx, orderId: string, context: Context) => Promise<void>) =>
      app.transact(request, async (tx) => {
        const [customerId, context] = [customerOf(request), app.deps.newContext(request.actor)]
        const { id } = request.params as { id: string }
        await command(tx, await view.orderIdOf(tx, id, customerId), context)
        return view.view(tx, id, customerId, context)
      })

    app.post(
      `${path}/after-sales`,
      {
        config: { actor: 'person', object },
        schema: {
          tags: [tag],
          summary: `Apply for a refund of ${noun}; the money goes to whoever paid`,
          operationId: `applyFor${name}Refund`,
          params: IdParams,
          body: ApplyForRefund,
          response: { 201: schema },
        },
      },
      async (request, reply) => {
        reply.code(201)
        return change(request, (tx, orderId, context) => applyForRefund(tx, orderId, request.body, context))
      },
    )

    app.post(
      `${path}/after-sales/withdrawal`,
      {
        config: { actor: 'person', object },
        schema: {
          tags: [tag],
          summary: 'Withdraw the application for a refund',
          operationId: `withdraw${name}Refund`,
          params: IdParams,
          response: { 200: schema },
        },
      },
      async (request) =>
        change(request, (tx, orderId, context) => endWithoutRefund(tx, { orderId, transition: 'withdraw' }, context)),
    )
  }
}
