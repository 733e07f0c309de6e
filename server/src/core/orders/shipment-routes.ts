import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnnounceDelay, CorrectShipment, IdParams, MerchantOrder, ShipmentParams } from '@haoli/contract/schemas'
import { noteChange } from '../audit/note-change'
import { announceDelay } from './announce-delay'
import { correctShipment } from './correct-shipment'
import { viewMerchantOrder } from './merchant-orders'

const tags = ['merchant']

/** What the merchant says of a shipment that is late, or that left under a wrong number. */
export const shipmentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps

  app.post(
    '/merchant/orders/:id/delay',
    {
      config: { actor: ['operations', 'service'], object: 'any order' },
      schema: {
        tags,
        summary: 'Announce that an order ships later, and why; its customer is told',
        operationId: 'announceDelay',
        params: IdParams,
        body: AnnounceDelay,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await announceDelay(tx, request.params.id, request.body, context)
        return viewMerchantOrder(tx, request.params.id, context)
      }),
  )

  app.put(
    '/merchant/orders/:id/shipments/:shipmentId',
    {
      config: { actor: ['operations'], object: 'any order' },
      schema: {
        tags,
        summary: 'Correct company and number of a shipment that was not received; its customer is told',
        operationId: 'correctShipment',
        params: ShipmentParams,
        body: CorrectShipment,
        response: { 200: MerchantOrder },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const { id: orderId, shipmentId } = request.params
        const { basedOn: _, ...after } = request.body
        const before = await correctShipment(tx, { orderId, shipmentId, to: request.body }, context)
        noteChange(request, { before: { shipmentId, ...before }, after: { shipmentId, ...after } })
        return viewMerchantOrder(tx, orderId, context)
      }),
  )
}
