import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ApplyForRefund, ReceivedPresent } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../deps'
import { receivedRow, receivedView } from '../presents/received-view'
import { applyForRefund } from './apply-for-refund'
import { goOn } from './go-on'

const tags = ['presents']
const params = Type.Object({ id: Type.String({ maxLength: 80 }) })

/** After-sales of an accepted parcel are its recipient's; what comes of them goes back to the giver. */
export const afterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { clock, due } = app.deps

  app.post(
    '/presents/received/:id/after-sales',
    {
      schema: {
        tags,
        summary: 'Apply for a refund to the giver, of a present that I accepted',
        operationId: 'applyForPresentRefund',
        params,
        body: ApplyForRefund,
        response: { 201: ReceivedPresent },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const [parcelId, recipientId, now] = [request.params.id, customerOf(request), clock.now()]
        const { orderId } = await receivedRow(tx, parcelId, recipientId)
        await applyForRefund(tx, orderId, request.body, { now, due })
        return receivedView(tx, parcelId, recipientId, now)
      })
    },
  )

  app.post(
    '/presents/received/:id/after-sales/withdrawal',
    {
      schema: {
        tags,
        summary: 'Take the application back',
        operationId: 'withdrawPresentRefund',
        params,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [parcelId, recipientId, now] = [request.params.id, customerOf(request), clock.now()]
        const { orderId } = await receivedRow(tx, parcelId, recipientId)
        await goOn(tx, { orderId, transition: 'withdraw' }, { now, due })
        return receivedView(tx, parcelId, recipientId, now)
      }),
  )
}
