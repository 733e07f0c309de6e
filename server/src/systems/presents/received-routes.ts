import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  IdParams,
  PresentQuery,
  ReceivedPresent,
  ReceivedPresentPage,
  ThankForPresent,
  Tracking,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { moveOrder } from '../../core/orders/move-order'
import { viewOrder } from '../../core/orders/order-views'
import { trackOrder } from '../../core/orders/track-order'
import { changeReceived } from './change-received'
import { listReceived } from './list-received'
import { receivedRow, receivedView } from './received-view'
import { thank } from './thank'

const tags = ['presents']

/** The recipient's side of presents: the parcels that they accepted. */
export const receivedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, gateways, newContext } = app.deps

  app.get(
    '/presents/received',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List the presents that I accepted, newest first',
        operationId: 'listReceivedPresents',
        querystring: PresentQuery,
        response: { 200: ReceivedPresentPage },
      },
    },
    async (request) => listReceived(db, { recipientId: customerOf(request), ...request.query }),
  )

  app.get(
    '/presents/received/:id',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Get a present that I accepted',
        operationId: 'getReceivedPresent',
        params: IdParams,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) => receivedView(db, request.params.id, customerOf(request), newContext(request.actor)),
  )

  app.post(
    '/presents/received/:id/thanks',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Thank the giver, once',
        operationId: 'thankForPresent',
        params: IdParams,
        body: ThankForPresent,
        response: { 201: ReceivedPresent },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return changeReceived(app, request, request.params.id, (tx, { parcelId, recipientId }, context) =>
        thank(tx, { parcelId, recipientId, thanks: request.body }, context),
      )
    },
  )

  app.post(
    '/presents/received/:id/confirm-receipt',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags,
        summary: 'Confirm the receipt of a present',
        operationId: 'confirmPresentReceipt',
        params: IdParams,
        response: { 200: ReceivedPresent },
      },
    },
    async (request) =>
      changeReceived(app, request, request.params.id, (tx, { orderId }, context) =>
        moveOrder(tx, { orderId, transition: 'confirm_receipt' }, context),
      ),
  )

  app.get(
    '/presents/received/:id/tracking',
    {
      config: { actor: 'person', object: 'own received present' },
      schema: {
        tags: ['tracking'],
        summary: 'Track a present',
        operationId: 'getPresentTracking',
        params: IdParams,
        response: { 200: Tracking },
      },
    },
    async (request) => {
      const { orderId } = await receivedRow(db, request.params.id, customerOf(request))
      const order = await viewOrder(db, orderId, newContext(request.actor))
      return trackOrder(db, gateways.tracking, order, clock.now())
    },
  )
}
