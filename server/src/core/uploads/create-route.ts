import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Upload } from '@haoli/contract'
import { Exact, Upload as UploadSchema } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { Problem } from '../../platform/problem'
import { customerOf } from '../actors/request'
import { beginUpload } from './begin-upload'
import { fileNameOf, mediaTypeOf } from './file-name'
import { finishUpload } from './finish-upload'
import { readFile } from './read-file'
import { formLimits, receiveFile } from './receive-file'
import { refuseFullAccount } from './refuse-full-account'

/** Receives one file. Whatever is known to be refused is refused before its bytes are received and converted. */
export const createUploadRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext, gateways } = app.deps
  await app.register(multipart, { limits: formLimits })

  app.post(
    '/uploads',
    {
      // At the desk too: the staff's proof and the shop's pictures are theirs until they are attached.
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true, atDesk: true },
      schema: {
        tags: ['uploads'],
        summary: 'Upload one picture or video, which is then attached to what it belongs to',
        operationId: 'createUpload',
        consumes: ['multipart/form-data'],
        body: Type.Object({
          file: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
          posterId: Type.Optional(Exact({ maxLength: 80, description: 'of a video: the upload of its still picture' })),
        }),
        response: { 201: UploadSchema },
      },
      // The form is read by the route, which has no body before.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const [customerId, context] = [customerOf(request), newContext(request.actor)]
      // One that is repeated after a lost answer is counted already.
      if (!(await app.isKeyUsed(request))) await refuseFullAccount(db, customerId, context.now)
      const { bytes, fields } = await receiveFile(request)
      // What the Idempotency-Key stands for, instead of the file itself.
      Object.assign(request, { body: { sha256: createHash('sha256').update(bytes).digest('hex'), fields } })
      const saved = await app.savedAnswer<Upload>(request)
      if (saved) return saved.response
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
}
