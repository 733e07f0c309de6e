import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Product, ProductPage, ProductQuery } from '@haoli/contract/schemas'
import { recordSearch } from '../../systems/search/record-search'
import { getProduct } from './get-product'
import { listProducts } from './list-products'

const tags = ['catalogue']
const config = { access: 'visitor' } as const

export const productsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/products',
    {
      config,
      schema: {
        tags,
        summary: 'Products on the shelf: all, of a category, or found by words, pinyin and initials',
        operationId: 'listProducts',
        querystring: ProductQuery,
        response: { 200: ProductPage },
      },
    },
    async (request) => {
      const page = await listProducts(db, request.query, clock.now())
      if (request.query.cursor === undefined && page.total > 0) await recordSearch(db, request.query.q)
      return page
    },
  )

  app.get(
    '/products/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One product with its SKUs; listed is false once it is off the shelf',
        operationId: 'getProduct',
        params: IdParams,
        response: { 200: Product },
      },
    },
    async (request) => getProduct(db, clock.now(), request.params.id, request.customerId),
  )
}
