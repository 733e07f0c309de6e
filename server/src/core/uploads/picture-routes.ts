import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, KeepPicture, KeptPicture } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { endIfStalled } from '../../platform/plugins/stalled-readers'
import { notFound } from '../../platform/problem'
import { attachUploads } from './attach-uploads'
import { fileNameOf, mediaTypeOf } from './file-name'

const kind = 'shop'
const file = Type.Unsafe<Readable>({ type: 'string', format: 'binary' })
const stalledMs = 60_000

// Pictures of the shop itself, such as banners: everybody sees them, at an address that stays.

export const merchantPictureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/merchant/pictures',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags: ['uploads'],
        summary: 'Make a picture that I uploaded one of the shop: it gets a public address that stays',
        operationId: 'keepPicture',
        body: KeepPicture,
        response: { 201: KeptPicture },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const { uploadId } = request.body
      return app.transact(request, async (tx) => {
        const subject = { kind, id: uploadId }
        await attachUploads(tx, { pictureIds: [uploadId], customerId: request.actor.id ?? '', subject })
        return { url: `/v1/pictures/${uploadId}` }
      })
    },
  )
}

export const pictureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways } = app.deps

  app.get(
    '/pictures/:id',
    {
      config: { actor: 'public', object: 'shop' },
      schema: {
        tags: ['uploads'],
        summary: 'Get a picture of the shop',
        operationId: 'getPicture',
        params: IdParams,
        response: { 200: { content: { 'image/webp': { schema: file } } } },
      },
    },
    async (request, reply) => {
      const upload = await db
        .selectFrom('uploads')
        .select(['id', 'kind', 'size_bytes'])
        .where('id', '=', request.params.id)
        .where('subject_kind', '=', kind)
        .where('state', 'in', ['checking', 'good'])
        .executeTakeFirst()
      const stored = upload && (await gateways.files.read(fileNameOf(upload)))
      if (!stored) throw notFound('picture')
      endIfStalled(reply, stalledMs)
      return reply
        .type(mediaTypeOf(upload.kind))
        .headers({ 'cache-control': 'public, max-age=86400', 'content-length': upload.size_bytes })
        .send(stored)
    },
  )
}
