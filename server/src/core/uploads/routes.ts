import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Upload } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/database/in-transaction'
import { customerOf } from '../actors/request'
import { removeOwnUpload } from './remove-own-upload'
import { ownUpload } from './upload-views'

const tags = ['uploads']

/** Uploads of the caller. */
export const uploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.get(
    '/uploads/:id',
    {
      config: { actor: 'person', object: 'own upload', atDesk: true },
      schema: {
        tags,
        summary: 'Get an upload of mine, with a fresh address of its file',
        operationId: 'getUpload',
        params: IdParams,
        response: { 200: Upload },
      },
    },
    async (request) => ownUpload(db, request.params.id, customerOf(request), clock.now()),
  )

  app.delete(
    '/uploads/:id',
    {
      config: { actor: 'person', object: 'own upload', atDesk: true },
      schema: {
        tags,
        summary: 'Remove an upload of mine that is attached to nothing',
        operationId: 'deleteUpload',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const [customerId, context] = [customerOf(request), newContext(request.actor)]
      await inTransaction(db, (tx) => removeOwnUpload(tx, request.params.id, { customerId, context }))
      return reply.code(204).send(null)
    },
  )
}
