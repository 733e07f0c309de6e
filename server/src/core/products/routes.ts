import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Product } from '@haoli/contract/schemas'
import { visitorOf } from '../actors/request'
import { getProduct } from './get-product'

const tags = ['catalogue']
const config = { actor: 'visitor', object: 'shop' } as const

export const productsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/products/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get a product with its SKUs; `listed` is false if it is off the shelf',
        operationId: 'getProduct',
        params: IdParams,
        response: { 200: Product },
      },
    },
    async (request) => getProduct(db, request.params.id, visitorOf(request), newContext(request.actor)),
  )
}
