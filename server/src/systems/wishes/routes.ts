import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateWish, MadeWish, Wish } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf, visitorOf } from '../../core/actors/request'
import { inTransaction } from '../../platform/database/in-transaction'
import { makeWish } from './make-wish'
import { wishView } from './wish-view'

const tags = ['wishes']

export const wishesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.post(
    '/wishes',
    {
      // No Idempotency-Key: its saved answer would keep the token. One wish too many does no harm.
      config: { actor: 'person', object: 'own', repeatable: true },
      schema: {
        tags,
        summary: 'Make a wish for a product, to be sent to a friend',
        operationId: 'createWish',
        body: CreateWish,
        response: { 201: MadeWish },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return inTransaction(db, (tx) => makeWish(tx, customerOf(request), request.body, clock.now()))
    },
  )

  app.get(
    '/wishes/:token',
    {
      config: { actor: 'visitor', object: 'by secret' },
      schema: {
        tags,
        summary: 'Read a wish',
        operationId: 'getWish',
        // Any text is accepted, so that a malformed token gets the same answer as a wrong one.
        params: Type.Object({ token: Type.String() }),
        response: { 200: Wish },
      },
    },
    async (request) => wishView(db, request.params.token, visitorOf(request), newContext(request.actor)),
  )
}
