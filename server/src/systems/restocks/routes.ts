import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PageQuery, RestockWatchPage, SkuIdParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { endRestockWatch, listRestockWatches, watchRestock } from './watches'

const tags = ['me']
const config = { actor: 'person', object: 'own' } as const

export const restockRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.get(
    '/me/restock-watches',
    {
      config,
      schema: {
        tags,
        summary: 'List the sold-out SKUs that I wait for, newest first',
        operationId: 'listRestockWatches',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: RestockWatchPage },
      },
    },
    async (request) =>
      listRestockWatches(db, { customerId: customerOf(request), ...request.query }, newContext(request.actor)),
  )

  app.put(
    '/me/restock-watches/:skuId',
    {
      config,
      schema: {
        tags,
        summary: 'Ask to be told once when a sold-out SKU can be bought again, instead of another SKU of its product',
        operationId: 'watchRestock',
        params: SkuIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await watchRestock(db, customerOf(request), request.params.skuId, clock.now())
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/me/restock-watches/:skuId',
    {
      config,
      schema: {
        tags,
        summary: 'Wait for a SKU no longer; repeating changes nothing',
        operationId: 'endRestockWatch',
        params: SkuIdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await endRestockWatch(db, customerOf(request), request.params.skuId)
      return reply.code(204).send(null)
    },
  )
}
