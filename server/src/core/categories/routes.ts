import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CategoryList } from '@haoli/contract/schemas'
import { listCategories } from './list-categories'

export const categoriesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/categories',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['catalogue'],
        summary: 'List the categories that have listed products, level by level',
        operationId: 'listCategories',
        response: { 200: CategoryList },
      },
    },
    async () => ({ items: await listCategories(db) }),
  )
}
