import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { RepriceOrder as RepriceOrderBody } from '@haoli/contract'
import { IdParams, MerchantOrderDetail, RepriceOrder } from '@haoli/contract/schemas'
import { notFound, Problem } from '../../platform/problem'
import { noteChange } from '../audit/note-change'
import { viewMerchantOrderDetail } from '../orders/merchant-order-detail'
import { refuseNewPrice, repriceOrder } from '../orders/reprice-order'
import type { OrderRow } from '../system/events'
import { closeOldPayments } from './close-old-payments'

/**
 * A new price of an unpaid order. Unless it is refused, a payment that was opened before is closed at the provider first, so that
 * it cannot be paid any more; money that comes for it all the same is refunded, and the order waits to be paid at its new price
 * (`settlePayment`).
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
      // Read before the key is looked for: a repeated request is not refused for the price that the first one made meanwhile.
      const order = await deps.db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()
      if (!(await app.isKeyUsed(request))) await closePayments(order, request.body)
      return app.transact(request, async (tx) => {
        const context = deps.newContext(request.actor)
        noteChange(request, await repriceOrder(tx, id, request.body, context))
        return viewMerchantOrderDetail(tx, id, context)
      })
    },
  )

  /** Not where the price is going to be refused: then the customer pays on. */
  async function closePayments(order: OrderRow | undefined, wanted: RepriceOrderBody): Promise<void> {
    if (!order) throw notFound('order')
    refuseNewPrice(order, wanted, deps.clock.now())
    await closeOldPayments(deps, {
      orderId: order.id,
      customerId: order.customer_id,
      states: ['pending', 'failed', 'closed'],
      onUnreachable: unavailable,
    })
  }
}

function unavailable(error: unknown): never {
  throw new Problem('unavailable', `the payment provider does not answer: ${error}`)
}
