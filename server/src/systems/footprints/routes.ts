import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateFootprint, FootprintPage, PageQuery, ProductIdParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { addFootprint, listFootprints, removeFootprints } from './footprints'

const tags = ['me']

export const footprintsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.get(
    '/me/footprints',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List viewed products, newest first',
        operationId: 'listFootprints',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: FootprintPage },
      },
    },
    async (request) =>
      listFootprints(db, { customerId: customerOf(request), ...request.query }, newContext(request.actor)),
  )

  app.post(
    '/me/footprints',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Record that the shopper viewed a product',
        operationId: 'addFootprint',
        body: CreateFootprint,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      reply.code(204)
      return app.transact(request, async (tx) => {
        await addFootprint(tx, customerOf(request), request.body.productId, clock.now())
        return null
      })
    },
  )

  app.delete(
    '/me/footprints',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Delete all footprints',
        operationId: 'removeFootprints',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeFootprints(db, customerOf(request))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/me/footprints/:productId',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Delete the footprint of a product',
        operationId: 'removeFootprint',
        params: ProductIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeFootprints(db, customerOf(request), request.params.productId)
      return reply.code(204).send(null)
    },
  )
}
