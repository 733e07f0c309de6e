import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FigurePage, FigureQuery } from '@haoli/contract/schemas'
import { listFigures } from './list-figures'

export const figureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, registry } = app.deps

  app.get(
    '/merchant/figures',
    {
      config: { actor: ['operations', 'marketing', 'finance'], object: 'shop' },
      schema: {
        tags: ['merchant'],
        summary: 'List figures by day, entrance and subject, latest first; marketing sees no refunds',
        operationId: 'listFigures',
        querystring: FigureQuery,
        response: { 200: FigurePage },
      },
    },
    async ({ query, actor }) => listFigures(db, query, { actor, figures: registry.figures }),
  )
}
