import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { crawlerScene } from '@haoli/contract'
import { CreateVisit, IdParams, Visit } from '@haoli/contract/schemas'
import { Problem } from '../../platform/problem'
import { isCrawler } from '../actors/crawler'
import { customerOf, visitorOf } from '../actors/request'
import { claimAfterLogin } from './claim-visit'
import { recordVisit } from './record-visit'

const tags = ['visits']

export const visitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/visits',
    {
      config: { actor: 'visitor', object: 'own' },
      schema: {
        tags,
        summary: 'Record a visit with its entrance',
        operationId: 'createVisit',
        body: CreateVisit,
        response: { 201: Visit },
      },
    },
    async (request, reply) => {
      if (isCrawler(request) || request.body.scene === crawlerScene) {
        throw new Problem('validation_failed', 'a search crawler is no visitor', { param: '/scene' })
      }
      reply.code(201)
      const visit = { customerId: visitorOf(request), visit: request.body }
      return app.transact(request, (tx) => recordVisit(tx, visit, app.deps.newContext(request.actor)))
    },
  )

  app.post(
    '/visits/:id/claim',
    {
      config: { actor: 'person', object: 'own visit', repeatable: true },
      schema: {
        tags,
        summary: 'Make a visit from before my login mine',
        operationId: 'claimVisit',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const context = app.deps.newContext(request.actor)
      await app.transact(request, (tx) => claimAfterLogin(tx, customerOf(request), request.params.id, context))
      return reply.code(204).send(null)
    },
  )
}
