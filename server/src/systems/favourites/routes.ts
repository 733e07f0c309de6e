import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FavouritePage, PageQuery, ProductIdParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { addFavourite, listFavourites, removeFavourite } from './favourites'
import { endPriceWatch, watchPrice } from './lower-prices'

const tags = ['me']

export const favouritesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/me/favourites',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List favourite products, newest first',
        operationId: 'listFavourites',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: FavouritePage },
      },
    },
    async (request) =>
      listFavourites(db, { customerId: customerOf(request), ...request.query }, newContext(request.actor)),
  )

  app.put(
    '/me/favourites/:productId',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Add a product to the favourites; repeating changes nothing',
        operationId: 'addFavourite',
        params: ProductIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await addFavourite(db, customerOf(request), request.params.productId, newContext(request.actor))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/me/favourites/:productId',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Remove a product from the favourites; repeating changes nothing',
        operationId: 'removeFavourite',
        params: ProductIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeFavourite(db, customerOf(request), request.params.productId)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/me/favourites/:productId/price-watch',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Ask to be told once when a favourite costs less than now',
        operationId: 'watchPrice',
        params: ProductIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await watchPrice(db, customerOf(request), request.params.productId, newContext(request.actor))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/me/favourites/:productId/price-watch',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Be told of a lower price no longer; repeating changes nothing',
        operationId: 'endPriceWatch',
        params: ProductIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await endPriceWatch(db, customerOf(request), request.params.productId)
      return reply.code(204).send(null)
    },
  )
}
