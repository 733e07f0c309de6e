import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ChangeOrderAddress, IdParams, Order, ShipmentParams } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../platform/database/db'
import { customerOf } from '../actors/request'
import type { Context } from '../system/system'
import { changeAddress } from './change-address'
import { viewOrder } from './order-views'
import { receiveShipment } from './receive-shipment'
import { urgeOrder } from './urge-order'

const tags = ['orders']

/** What the customer of a paid order can do about its delivery. Each answers the order as it is afterwards. */
export const waitingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const change = (
    request: FastifyRequest<{ Params: { id: string } }>,
    command: (tx: Tx, own: { orderId: string; customerId: string }, context: Context) => Promise<void>,
  ) =>
    app.transact(request, async (tx) => {
      const [orderId, context] = [request.params.id, app.deps.newContext(request.actor)]
      await command(tx, { orderId, customerId: customerOf(request) }, context)
      return viewOrder(tx, orderId, context)
    })

  app.put(
    '/orders/:id/address',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags,
        summary: 'Send a paid order to another of my addresses, before anything of it is shipped',
        operationId: 'changeOrderAddress',
        params: IdParams,
        body: ChangeOrderAddress,
        response: { 200: Order },
      },
    },
    async (request) =>
      change(request, (tx, own, context) => changeAddress(tx, { ...own, addressId: request.body.addressId }, context)),
  )

  app.post(
    '/orders/:id/urge',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags,
        summary: 'Urge the shipment of an order, once',
        operationId: 'urgeOrder',
        params: IdParams,
        response: { 200: Order },
      },
    },
    async (request) => change(request, urgeOrder),
  )

  app.post(
    '/orders/:id/shipments/:shipmentId/receipt',
    {
      config: { actor: 'person', object: 'own order' },
      schema: {
        tags,
        summary: 'Confirm the receipt of one shipment; with the last one, of the order',
        operationId: 'confirmShipment',
        params: ShipmentParams,
        response: { 200: Order },
      },
    },
    async (request) =>
      change(request, (tx, own, context) =>
        receiveShipment(tx, { ...own, shipmentId: request.params.shipmentId }, context),
      ),
  )
}
