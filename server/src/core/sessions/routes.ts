import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { CreateSession, Session } from '@haoli/contract/schemas'
import { hashToken } from '../../platform/tokens'
import { openSession } from './open-session'

export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post(
    '/sessions',
    {
      config: { access: 'public' },
      schema: {
        tags: ['sessions'],
        summary: 'Log in',
        operationId: 'createSession',
        body: CreateSession,
        response: { 201: Session },
      },
    },
    async (request, reply) => reply.code(201).send(await openSession(deps, request.body)),
  )

  app.delete(
    '/sessions/current',
    {
      schema: {
        tags: ['sessions'],
        summary: 'Log out',
        operationId: 'deleteCurrentSession',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
      await deps.db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute()
      return reply.code(204).send(null)
    },
  )
}
