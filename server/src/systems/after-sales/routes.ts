import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ApplyForRefund, IdParams, ReceivedPresent } from '@haoli/contract/schemas'
import { changeReceived } from '../presents/change-received'
import { applyForRefund } from './apply-for-refund'
import { goOn } from './go-on'

const tags = ['presents']

/** After-sales of an accepted parcel are its recipient's; what comes of them goes back to the giver. */
export const afterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/presents/received/:id/after-sales',
    {
      schema: {
        tags,
        summary: 'Apply for a refund to the giver, of a present that I accepted',
        operationId: 'applyForPresentRefund',
        params: IdParams,
        body: ApplyForRefund,
        response: { 201: ReceivedPresent },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return changeReceived(app, request, request.params.id, (tx, { orderId }, around) =>
        applyForRefund(tx, orderId, request.body, around),
      )
    },
  )

  app.post(
    '/presents/received/:id/after-sales/withdrawal',
    {
      schema: {
        tags,
        summary: 'Take the application back',
        operationId: 'withdrawPresentRefund',
        params: IdParams,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      changeReceived(app, request, request.params.id, (tx, { orderId }, around) =>
        goOn(tx, { orderId, transition: 'withdraw' }, around),
      ),
  )
}
