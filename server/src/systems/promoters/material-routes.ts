import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateMaterial, IdParams, Material, MaterialPage, MaterialQuery } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { noteChange } from '../../core/audit/note-change'
import { createMaterial, listMaterials, removeMaterial } from './materials'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** What the merchant gives promoters to send along with a product. */
export const materialRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/promoter-materials',
    {
      config,
      schema: {
        tags,
        summary: 'List material for promoters, the latest first',
        operationId: 'listMaterials',
        querystring: MaterialQuery,
        response: { 200: MaterialPage },
      },
    },
    async (request) => listMaterials(db, request.query),
  )

  app.post(
    '/merchant/promoter-materials',
    {
      config,
      schema: {
        tags,
        summary: 'Add words and pictures that promoters send along with a product',
        operationId: 'createMaterial',
        body: CreateMaterial,
        response: { 201: Material },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const made = await createMaterial(tx, request.body, { now: clock.now(), by: request.actor.id })
        noteChange(request, { objectId: made.id })
        return made
      })
    },
  )

  app.delete(
    '/merchant/promoter-materials/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Take material for promoters back',
        operationId: 'removeMaterial',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      reply.code(204)
      await app.transact(request, (tx) => removeMaterial(tx, request.params.id))
      return null
    },
  )
}
