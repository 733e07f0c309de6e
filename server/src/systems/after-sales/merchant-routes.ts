import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, MerchantOrder, RefuseAfterSale } from '@haoli/contract/schemas'
import { viewMerchantOrder } from '../../core/orders/merchant-orders'
import { agreeToRefund } from './agree-to-refund'
import { endWithoutRefund } from './end-without-refund'

const tags = ['merchant']

export const merchantAfterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps

  app.post(
    '/merchant/orders/:id/after-sales/agreement',
    {
      config: { actor: ['service'], object: 'any order' },
      schema: {
        tags,
        summary: 'Agree to the refund that was applied for and pay it',
        operationId: 'agreeToRefund',
        params: IdParams,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await agreeToRefund(tx, request.params.id, context)
        return viewMerchantOrder(tx, request.params.id, context)
      }),
  )

  app.post(
    '/merchant/orders/:id/after-sales/refusal',
    {
      config: { actor: ['service'], object: 'any order' },
      schema: {
        tags,
        summary: 'Refuse the refund that was applied for, with a reason',
        operationId: 'refuseRefund',
        params: IdParams,
        body: RefuseAfterSale,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const { answer } = request.body
        await endWithoutRefund(tx, { orderId: request.params.id, transition: 'refuse', answer }, context)
        return viewMerchantOrder(tx, request.params.id, context)
      }),
  )
}
