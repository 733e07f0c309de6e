import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  IdParams,
  MerchantOrderCounts,
  MerchantOrderDetail,
  MerchantOrderPage,
  MerchantOrderQuery,
  OrderLook,
  WriteOrderNote,
} from '@haoli/contract/schemas'
import { notFound } from '../../platform/problem'
import { countTabs, listMerchantOrders } from './list-merchant-orders'
import { viewMerchantOrderDetail } from './merchant-order-detail'
import { writeNote } from './order-notes'

const tags = ['merchant']
const config = { actor: ['operations', 'service', 'finance'], object: 'any order' } as const

/** How the staff find orders and read them. */
export const orderDeskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/orders',
    {
      config,
      schema: {
        tags,
        summary: 'List the orders of all customers',
        operationId: 'listMerchantOrders',
        querystring: MerchantOrderQuery,
        response: { 200: MerchantOrderPage },
      },
    },
    async ({ actor, query }) => listMerchantOrders(db, query, newContext(actor)),
  )

  app.get(
    '/merchant/orders/counts',
    {
      config,
      schema: {
        tags,
        summary: 'Count the orders of each tab',
        operationId: 'countMerchantOrders',
        response: { 200: MerchantOrderCounts },
      },
    },
    async ({ actor }) => countTabs(db, newContext(actor)),
  )

  app.get(
    '/merchant/orders/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get an order with its history; who receives it is masked',
        operationId: 'getMerchantOrder',
        params: IdParams,
        response: { 200: MerchantOrderDetail },
      },
    },
    async ({ actor, params }) => viewMerchantOrderDetail(db, params.id, newContext(actor)),
  )

  app.post(
    '/merchant/orders/:id/looks',
    {
      // Each look is one, and its answer is not kept for a repetition.
      config: { actor: ['operations', 'service'], object: 'any order', repeatable: true, stepUp: true },
      schema: {
        tags,
        summary: 'Look at who receives an order and where; the audit log says who looked',
        operationId: 'lookAtOrder',
        params: IdParams,
        response: { 200: OrderLook },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const order = await tx
          .selectFrom('orders')
          .select('address')
          .where('id', '=', request.params.id)
          .executeTakeFirst()
        if (!order?.address) throw notFound('address')
        return { address: order.address }
      }),
  )

  app.post(
    '/merchant/orders/:id/notes',
    {
      config,
      schema: {
        tags,
        summary: 'Write a note beside an order, for the staff',
        operationId: 'writeOrderNote',
        params: IdParams,
        body: WriteOrderNote,
        response: { 201: MerchantOrderDetail },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await writeNote(tx, request.params.id, request.body.words, context)
        return viewMerchantOrderDetail(tx, request.params.id, context)
      })
    },
  )
}
