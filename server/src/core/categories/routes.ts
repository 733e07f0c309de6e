import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CategoryList } from '@haoli/contract/schemas'
import { sendKept } from '../answers/send-kept'
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
    (request, reply) => sendKept(request, reply, async () => ({ items: await listCategories(db) })),
  )
}
