import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Order } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { moveOrder } from '../orders/move-order'
import { viewOrder } from '../orders/order-views'
import { closeOldPayments } from './close-old-payments'

/** Cancelling closes the payment too, at the provider first: it may have been paid a moment ago. */
export const cancelRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post(
    '/orders/:id/cancel',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags: ['orders'],
        summary: 'Cancel an unpaid order',
        operationId: 'cancelOrder',
        params: IdParams,
        response: { 200: Order },
      },
    },
    async (request) => {
      const [orderId, customerId] = [request.params.id, customerOf(request)]
      await closeOldPayments(deps, {
        orderId,
        customerId,
        states: ['pending'],
        // The order is cancelled all the same: money that comes later is refunded.
        onUnreachable: (error) => request.log.warn({ err: error }, 'the payment is not closed at the provider yet'),
      })
      return app.transact(request, async (tx) => {
        const context = deps.newContext(request.actor)
        await moveOrder(tx, { orderId, customerId, transition: 'cancel' }, context)
        return viewOrder(tx, orderId, context)
      })
    },
  )
}
