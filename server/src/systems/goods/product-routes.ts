import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateProduct, EditProduct, Goods, IdParams } from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { readGoods } from './read-goods'
import { createProduct, editProduct } from './save-product'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop' } as const

/** Products that staff make and change by hand. */
export const productFormRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { registry, newContext } = app.deps

  app.post(
    '/merchant/products',
    {
      config,
      schema: {
        tags,
        summary: 'Make a product by hand; it is off the shelf',
        operationId: 'createProduct',
        body: CreateProduct,
        response: { 201: Goods },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const id = await createProduct(tx, request.body, context)
        noteChange(request, { objectId: id })
        return readGoods(tx, id, { now: context.now, registry })
      })
    },
  )

  app.put(
    '/merchant/products/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change what a product is; prices, stock and the shelf have their own routes',
        operationId: 'editProduct',
        params: IdParams,
        body: EditProduct,
        response: { 200: Goods },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await editProduct(tx, request.params.id, request.body, context)
        return readGoods(tx, request.params.id, { now: context.now, registry })
      }),
  )
}
