import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, MerchantOrder, RefundOrder, ShipOrder } from '@haoli/contract/schemas'
import { viewMerchantOrder } from './merchant-orders'
import { refundOrder } from './refund-order'
import { shipOrder } from './ship-order'

const tags = ['merchant']

export const merchantRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps

  app.post(
    '/merchant/orders/:id/shipments',
    {
      config: { actor: ['operations'], object: 'any order' },
      schema: {
        tags,
        summary: 'Ship all remaining lines of an order, or some',
        operationId: 'shipOrder',
        params: IdParams,
        body: ShipOrder,
        response: { 201: MerchantOrder },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await shipOrder(tx, request.params.id, request.body, context)
        return viewMerchantOrder(tx, request.params.id, context)
      })
    },
  )

  app.post(
    '/merchant/orders/:id/refunds',
    {
      config: { actor: ['service', 'finance'], object: 'any order', stepUp: true },
      schema: {
        tags,
        summary: 'Refund all that is left of an order, or some of it; for a parcel of a present, to the giver',
        operationId: 'refundOrder',
        params: IdParams,
        body: RefundOrder,
        response: { 201: MerchantOrder },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await refundOrder(tx, request.params.id, request.body, context)
        return viewMerchantOrder(tx, request.params.id, context)
      })
    },
  )
}
