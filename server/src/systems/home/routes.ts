import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Home } from '@haoli/contract/schemas'
import { sendKept } from '../../core/answers/send-kept'
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
        response: { 200: Home },
      },
    },
    (request, reply) => sendKept(request, reply, () => getHome(db, newContext(request.actor))),
  )
}
