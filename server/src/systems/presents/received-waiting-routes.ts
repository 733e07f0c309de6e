import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ChangeOrderAddress, IdParams, ReceivedPresent, ShipmentParams } from '@haoli/contract/schemas'
import { changeAddress } from '../../core/orders/change-address'
import { receiveShipment } from '../../core/orders/receive-shipment'
import { urgeOrder } from '../../core/orders/urge-order'
import { changeReceived } from './change-received'

const tags = ['presents']

/** What the recipient of a present can do about its delivery. The giver sees nothing of it. */
export const receivedWaitingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/presents/received/:id/address',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Have a present sent to another of my addresses, before it is shipped',
        operationId: 'changePresentAddress',
        params: IdParams,
        body: ChangeOrderAddress,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      changeReceived(app, request, request.params.id, (tx, { orderId }, context) =>
        changeAddress(tx, { orderId, addressId: request.body.addressId }, context),
      ),
  )

  app.post(
    '/presents/received/:id/urge',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Urge the shipment of a present, once',
        operationId: 'urgePresent',
        params: IdParams,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      changeReceived(app, request, request.params.id, (tx, { orderId }, context) =>
        urgeOrder(tx, { orderId }, context),
      ),
  )

  app.post(
    '/presents/received/:id/shipments/:shipmentId/receipt',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Confirm the receipt of one shipment of a present',
        operationId: 'confirmPresentShipment',
        params: ShipmentParams,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      changeReceived(app, request, request.params.id, (tx, { orderId }, context) =>
        receiveShipment(tx, { orderId, shipmentId: request.params.shipmentId }, context),
      ),
  )
}
