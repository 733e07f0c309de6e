import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateOrder, IdParams, Order, OrderPage, OrderQuery, Tracking } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { createOrder } from './create-order'
import { listOrders } from './list-orders'
import { moveOrder } from './move-order'
import { viewOrder } from './order-views'
import { trackOrder } from './track-order'

const tags = ['orders']

export const ordersRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, gateways, newContext } = app.deps

  app.post(
    '/orders',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true, checksSession: true },
      schema: {
        tags,
        summary: 'Place an order at a quoted price; holds its stock and coupons',
        operationId: 'createOrder',
        body: CreateOrder,
        response: { 201: Order },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, (tx) =>
        createOrder(tx, customerOf(request), request.body, newContext(request.actor)),
      )
    },
  )

  app.get(
    '/orders',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List my orders, newest first',
        operationId: 'listOrders',
        querystring: OrderQuery,
        response: { 200: OrderPage },
      },
    },
    async (request) => {
      const { tab = 'all', limit, cursor } = request.query
      return listOrders(db, { customerId: customerOf(request), tab, limit, cursor }, newContext(request.actor))
    },
  )

  app.get(
    '/orders/:id',
    {
      config: { actor: 'person', object: 'own order' },
      schema: { tags, summary: 'Get an order', operationId: 'getOrder', params: IdParams, response: { 200: Order } },
    },
    async (request) => viewOrder(db, request.params.id, newContext(request.actor), customerOf(request)),
  )

  app.post(
    '/orders/:id/confirm-receipt',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags,
        summary: 'Confirm the receipt of an order',
        operationId: 'confirmReceipt',
        params: IdParams,
        response: { 200: Order },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [orderId, customerId, context] = [request.params.id, customerOf(request), newContext(request.actor)]
        await moveOrder(tx, { orderId, customerId, transition: 'confirm_receipt' }, context)
        return viewOrder(tx, orderId, context)
      }),
  )

  app.get(
    '/orders/:id/tracking',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags: ['tracking'],
        summary: 'Track the shipments of an order',
        operationId: 'getTracking',
        params: IdParams,
        response: { 200: Tracking },
      },
    },
    async (request) => {
      const order = await viewOrder(db, request.params.id, newContext(request.actor), customerOf(request))
      return trackOrder(db, gateways.tracking, order, clock.now())
    },
  )
}
