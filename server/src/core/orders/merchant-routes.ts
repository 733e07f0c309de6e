import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, MerchantOrder, MerchantOrderPage, MerchantOrderQuery, ShipOrder } from '@haoli/contract/schemas'
import { listMerchantOrders, viewMerchantOrder } from './merchant-orders'
import { refundOrder } from './refund-order'
import { shipOrder } from './ship-order'

const tags = ['merchant']
const config = { access: 'merchant' } as const

export const merchantRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, due } = app.deps

  app.get(
    '/merchant/orders',
    {
      config,
      schema: {
        tags,
        summary: 'Everybody’s orders, newest first',
        operationId: 'listMerchantOrders',
        querystring: MerchantOrderQuery,
        response: { 200: MerchantOrderPage },
      },
    },
    async (request) => listMerchantOrders(db, request.query, clock.now()),
  )

  app.post(
    '/merchant/orders/:id/shipments',
    {
      config,
      schema: {
        tags,
        summary: 'Ship everything that is left, or some lines',
        operationId: 'shipOrder',
        params: IdParams,
        body: ShipOrder,
        response: { 201: MerchantOrder },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const now = clock.now()
        await shipOrder(tx, request.params.id, request.body, { now, due })
        return viewMerchantOrder(tx, request.params.id, now)
      })
    },
  )

  app.post(
    '/merchant/orders/:id/refunds',
    {
      config,
      schema: {
        tags,
        summary: 'Give the whole payment back; of a parcel of a present, its share to the giver',
        operationId: 'refundOrder',
        params: IdParams,
        response: { 201: MerchantOrder },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const now = clock.now()
        await refundOrder(tx, request.params.id, { now, due })
        return viewMerchantOrder(tx, request.params.id, now)
      })
    },
  )
}
