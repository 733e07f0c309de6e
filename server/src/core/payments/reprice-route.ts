import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, MerchantOrderDetail, RepriceOrder } from '@haoli/contract/schemas'
import { notFound, Problem } from '../../platform/problem'
import { noteChange } from '../audit/note-change'
import { viewMerchantOrderDetail } from '../orders/merchant-order-detail'
import { repriceOrder } from '../orders/reprice-order'
import { closeOldPayments } from './close-old-payments'

/**
 * A new price of an unpaid order. A payment that was opened before is closed at the provider first, so that it cannot be paid any
 * more; money that comes for it all the same is refunded, and the order waits to be paid at its new price (`settlePayment`).
 */
export const repriceRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post(
    '/merchant/orders/:id/price',
    {
      config: { actor: ['operations', 'service'], object: 'any order', stepUp: true },
      schema: {
        tags: ['merchant'],
        summary: 'Make an unpaid order cheaper, with a reason; its customer is told',
        operationId: 'repriceOrder',
        params: IdParams,
        body: RepriceOrder,
        response: { 200: MerchantOrderDetail },
      },
    },
    async (request) => {
      const { id } = request.params
      if (!(await app.isKeyUsed(request))) await closePayments(id)
      return app.transact(request, async (tx) => {
        const context = deps.newContext(request.actor)
        noteChange(request, await repriceOrder(tx, id, request.body, context))
        return viewMerchantOrderDetail(tx, id, context)
      })
    },
  )

  async function closePayments(orderId: string): Promise<void> {
    const order = await deps.db
      .selectFrom('orders')
      .select('customer_id')
      .where('id', '=', orderId)
      .where('state', '=', 'to_pay')
      .executeTakeFirst()
    if (!order) return refuseUnknown(orderId)
    await closeOldPayments(deps, {
      orderId,
      customerId: order.customer_id,
      states: ['pending', 'failed', 'closed'],
      onUnreachable: unavailable,
    })
  }

  /** Of an order that is not unpaid the command says so itself. */
  async function refuseUnknown(orderId: string): Promise<void> {
    const order = await deps.db.selectFrom('orders').select('id').where('id', '=', orderId).executeTakeFirst()
    if (!order) throw notFound('order')
  }
}

function unavailable(error: unknown): never {
  throw new Problem('unavailable', `the payment provider does not answer: ${error}`)
}
