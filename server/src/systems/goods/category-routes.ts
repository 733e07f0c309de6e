import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateCategory, EditCategory, IdParams, OrderCategories, ShopCategoryList } from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import {
  createCategory,
  editCategory,
  listShopCategories,
  orderCategories,
  removeCategory,
} from '../../core/categories/shop-categories'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop' } as const
const response = { 200: ShopCategoryList }

/** The shop's categories; each change answers all of them. */
export const categoryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/merchant/categories',
    {
      config: { actor: ['operations', 'service', 'marketing'], object: 'shop' },
      schema: { tags, summary: 'List all categories, level by level', operationId: 'listShopCategories', response },
    },
    async () => ({ items: await listShopCategories(db) }),
  )

  app.post(
    '/merchant/categories',
    {
      config,
      schema: {
        tags,
        summary: 'Make a category, the last of its parent',
        operationId: 'createCategory',
        body: CreateCategory,
        response: { 201: ShopCategoryList },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        noteChange(request, { objectId: await createCategory(tx, request.body) })
        return { items: await listShopCategories(tx) }
      })
    },
  )

  app.put(
    '/merchant/categories/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Rename a category',
        operationId: 'editCategory',
        params: IdParams,
        body: EditCategory,
        response,
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { basedOn: _, ...after } = request.body
        const before = await editCategory(tx, request.params.id, request.body)
        noteChange(request, { before, after })
        return { items: await listShopCategories(tx) }
      }),
  )

  app.put(
    '/merchant/categories/order',
    {
      config,
      schema: {
        tags,
        summary: 'Set the order of all categories below one, or of the top ones',
        operationId: 'orderCategories',
        body: OrderCategories,
        response,
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await orderCategories(tx, request.body)
        noteChange(request, { ...(request.body.parentId !== null && { objectId: request.body.parentId }) })
        return { items: await listShopCategories(tx) }
      }),
  )

  app.delete(
    '/merchant/categories/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Remove a category that has no products and none below it',
        operationId: 'removeCategory',
        params: IdParams,
        response,
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await removeCategory(tx, request.params.id)
        return { items: await listShopCategories(tx) }
      }),
  )
}
