import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateVisit, Visit } from '@haoli/contract/schemas'
import { newId } from '../../platform/ids'
import { visitorOf } from '../actors/request'
import { entranceOf } from './entrance-of'

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
      const { scene, channel, content, promoter, sharer, venue } = request.body
      const visit = await app.transact(request, async (tx) => {
        const id = newId('visit')
        const entrance = entranceOf(scene)
        const now = app.deps.clock.now()
        // The token of a card is kept nowhere but as a hash, and whoever opens one comes by its address.
        const path = request.body.path.replace(/([?&]token=)[^&]*/g, '$1…')
        const marks = { channel, content, promoter, sharer, venue }
        await tx
          .insertInto('visits')
          .values({ id, customer_id: visitorOf(request), scene, entrance, path, ...marks, created_at: now })
          .execute()
        return { id, entrance, createdAt: now.toISOString() }
      })
      return reply.code(201).send(visit)
    },
  )
}
