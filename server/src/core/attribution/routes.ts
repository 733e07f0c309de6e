import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateVisit, Visit } from '@haoli/contract/schemas'
import { visitorOf } from '../actors/request'
import { recordVisit } from './record-visit'

export const visitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/visits',
    {
      config: { actor: 'visitor', object: 'own' },
      schema: {
        tags: ['visits'],
        summary: 'Record a visit with its entrance',
        operationId: 'createVisit',
        body: CreateVisit,
        response: { 201: Visit },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const visit = { customerId: visitorOf(request), visit: request.body }
      return app.transact(request, (tx) => recordVisit(tx, visit, app.deps.clock.now()))
    },
  )
}
