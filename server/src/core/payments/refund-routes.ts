import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Refund, RefundPage, RefundQuery, SettleRefund } from '@haoli/contract/schemas'
import { listRefunds, viewRefund } from './list-refunds'
import { retryRefund } from './retry-refund'
import { settleByHand } from './settle-by-hand'

const tags = ['merchant']

/** Refunds as the payment provider pays them. What is refunded of an order is decided at `/merchant/orders/:id/refunds`. */
export const refundRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/refunds',
    {
      config: { actor: ['service', 'finance'], object: 'any order' },
      schema: {
        tags,
        summary: 'List refunds, newest first; `state=failed`: those that wait for the merchant',
        operationId: 'listRefunds',
        querystring: RefundQuery,
        response: { 200: RefundPage },
      },
    },
    async (request) => listRefunds(db, request.query),
  )

  app.post(
    '/merchant/refunds/:id/retry',
    {
      config: { actor: ['finance'], object: 'any order', stepUp: true },
      schema: {
        tags,
        summary: 'Request a failed refund again',
        operationId: 'retryRefund',
        params: IdParams,
        response: { 200: Refund },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await retryRefund(tx, request.params.id, newContext(request.actor))
        return viewRefund(tx, request.params.id)
      }),
  )

  app.post(
    '/merchant/refunds/:id/settle',
    {
      config: { actor: ['finance'], object: 'any order', stepUp: true },
      schema: {
        tags,
        summary: 'Record that a failed refund was paid in another way',
        operationId: 'settleRefund',
        params: IdParams,
        body: SettleRefund,
        response: { 200: Refund },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await settleByHand(tx, { refundId: request.params.id, how: request.body.how }, newContext(request.actor))
        return viewRefund(tx, request.params.id)
      }),
  )
}
