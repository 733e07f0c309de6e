import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Home, HomeQuery } from '@haoli/contract/schemas'
import { sendKept } from '../../core/answers/send-kept'
import { draftOf } from '../../core/settings/drafts'
import { getHome } from './get-home'

export const homeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/home',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['catalogue'],
        summary: 'Get the modules of the home page, in order',
        operationId: 'getHome',
        querystring: HomeQuery,
        response: { 200: Home },
      },
    },
    async (request, reply) => {
      const { draft } = request.query
      if (draft === undefined) return sendKept(request, reply, () => getHome(db, newContext(request.actor)))
      reply.header('cache-control', 'no-store')
      const context = newContext(request.actor)
      return getHome(db, context, await draftOf(db, draft, context.now))
    },
  )
}
