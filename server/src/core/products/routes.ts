import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Product } from '@haoli/contract/schemas'
import { getProduct } from './get-product'

const tags = ['catalogue']
const config = { access: 'visitor' } as const

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
    async (request) => getProduct(db, request.params.id, request.customerId, newContext()),
  )
}
