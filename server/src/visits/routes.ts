import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateVisit, Visit } from '@haoli/contract/schemas'
import { newId } from '../ids'
import { entranceOf } from './entrance-of'

export const visitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/visits',
    {
      config: { access: 'visitor' },
      schema: {
        tags: ['visits'],
        summary: 'Record that somebody came, and by which entrance',
        operationId: 'createVisit',
        body: CreateVisit,
        response: { 201: Visit },
      },
    },
    async (request, reply) => {
      const { scene, path, channel, content, promoter, sharer, venue } = request.body
      const visit = await app.transact(request, async (tx) => {
        const id = newId('visit')
        const entrance = entranceOf(scene)
        const now = app.deps.clock.now()
        const marks = { channel, content, promoter, sharer, venue }
        await tx
          .insertInto('visits')
          .values({ id, customer_id: request.customerId, scene, entrance, path, ...marks, created_at: now })
          .execute()
        return { id, entrance, createdAt: now.toISOString() }
      })
      return reply.code(201).send(visit)
    },
  )
}
