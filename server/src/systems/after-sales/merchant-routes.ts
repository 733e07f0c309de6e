import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, MerchantOrder, RefuseAfterSale } from '@haoli/contract/schemas'
import { viewMerchantOrder } from '../../core/orders/merchant-orders'
import { refundOrder } from '../../core/orders/refund-order'
import { goOn } from './go-on'

const tags = ['merchant']
const config = { access: 'merchant' } as const

export const merchantAfterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { clock, due } = app.deps

  app.post(
    '/merchant/orders/:id/after-sales/agreement',
    {
      config,
      schema: {
        tags,
        summary: 'Agree to the refund that was applied for, and pay it',
        operationId: 'agreeToRefund',
        params: IdParams,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const now = clock.now()
        await refundOrder(tx, request.params.id, { now, due }, { applied: true })
        return viewMerchantOrder(tx, request.params.id, now)
      }),
  )

  app.post(
    '/merchant/orders/:id/after-sales/refusal',
    {
      config,
      schema: {
        tags,
        summary: 'Refuse the refund that was applied for, and say why',
        operationId: 'refuseRefund',
        params: IdParams,
        body: RefuseAfterSale,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const now = clock.now()
        const { answer } = request.body
        await goOn(tx, { orderId: request.params.id, transition: 'refuse', answer }, { now, due })
        return viewMerchantOrder(tx, request.params.id, now)
      }),
  )
}
