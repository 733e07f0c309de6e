import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Exact, IdParams, Upload } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/database/in-transaction'
import { Problem } from '../../platform/problem'
import { customerOf } from '../actors/request'
import { beginUpload } from './begin-upload'
import { fileNameOf, mediaTypeOf } from './file-name'
import { finishUpload } from './finish-upload'
import { readFile } from './read-file'
import { formLimits, receiveFile } from './receive-file'
import { removeOwnUpload } from './remove-own-upload'
import { ownUpload } from './upload-views'

const tags = ['uploads']

/** Uploads of the caller. */
export const uploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext, gateways } = app.deps
  await app.register(multipart, { limits: formLimits })

  app.post(
    '/uploads',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Upload one picture or video, which is then attached to what it belongs to',
        operationId: 'createUpload',
        consumes: ['multipart/form-data'],
        body: Type.Object({
          file: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
          posterId: Type.Optional(Exact({ maxLength: 80, description: 'of a video: the upload of its still picture' })),
        }),
        response: { 201: Upload },
      },
      // The form is read by the route, which has no body before.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const [customerId, context] = [customerOf(request), newContext(request.actor)]
      const { bytes, fields } = await receiveFile(request)
      // What the Idempotency-Key stands for, instead of the file itself.
      Object.assign(request, { body: { sha256: createHash('sha256').update(bytes).digest('hex'), fields } })
      const file = await readFile(bytes)
      const posterId = file.kind === 'video' ? fields.posterId : undefined
      if (file.kind === 'video' && posterId === undefined) {
        throw new Problem('validation_failed', 'a video needs a poster', { param: '/posterId' })
      }
      reply.code(201)
      return app.transactWithCall(request, {
        prepare: (tx) => beginUpload(tx, { customerId, file, posterId }, context),
        call: (upload) => gateways.files.put(fileNameOf(upload), { bytes: file.bytes, type: mediaTypeOf(upload.kind) }),
        record: (tx, { prepared: { id } }) => finishUpload(tx, { id, customerId, posterId }, context),
      })
    },
  )

  app.get(
    '/uploads/:id',
    {
      config: { actor: 'person', object: 'own upload' },
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
      config: { actor: 'person', object: 'own upload' },
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
