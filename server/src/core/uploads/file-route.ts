import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, UploadLinkQuery } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { endIfStalled } from '../../platform/plugins/stalled-readers'
import { notFound } from '../../platform/problem'
import { byteRange } from './byte-range'
import { isLinkValid } from './file-link'
import { fileNameOf, mediaTypeOf } from './file-name'

const file = { schema: Type.Unsafe<Buffer | Readable>({ type: 'string', format: 'binary' }) }
const content = { 'image/webp': file, 'image/jpeg': file, 'video/mp4': file }

interface Options {
  /** How long a reader may take nothing before its connection is ended. */
  stalledMs: number
}

/** The files, for whoever has an address that was given out and has not expired. */
export const uploadFileRoute =
  ({ stalledMs }: Options): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock, gateways } = app.deps

    app.get(
      '/uploads/:id/file',
      {
        config: { actor: 'public', object: 'by secret' },
        schema: {
          tags: ['uploads'],
          summary: 'Get the file of an upload by an address that was given out',
          operationId: 'getUploadFile',
          params: IdParams,
          querystring: UploadLinkQuery,
          response: { 200: { content }, 206: { content } },
        },
      },
      async (request, reply) => {
        const [now, link] = [clock.now(), request.query]
        const upload = await db
          .selectFrom('uploads')
          .select(['id', 'kind', 'size_bytes', 'link_secret'])
          .where('id', '=', request.params.id)
          .where('state', 'in', ['checking', 'good'])
          .executeTakeFirst()
        if (!upload || !isLinkValid(upload, link, now)) throw notFound('file')
        const isConverted = link.format === 'jpeg' && upload.kind === 'picture'
        const range = isConverted ? undefined : byteRange(request.headers.range, upload.size_bytes)
        const stored = await gateways.files.read(fileNameOf(upload), range)
        if (!stored) throw notFound('file')
        const bytes = isConverted ? await asJpeg(await buffer(stored)) : stored
        endIfStalled(reply, stalledMs)
        reply.header('cache-control', `private, max-age=${link.expires - Math.ceil(now.getTime() / 1_000)}`)
        if (isConverted) return reply.type('image/jpeg').send(bytes)
        const { start, end } = range ?? { start: 0, end: upload.size_bytes - 1 }
        return reply
          .code(range ? 206 : 200)
          .type(mediaTypeOf(upload.kind))
          .headers({
            'accept-ranges': 'bytes',
            'content-length': end - start + 1,
            ...(range && { 'content-range': `bytes ${start}-${end}/${upload.size_bytes}` }),
          })
          .send(bytes)
      },
    )
  }

async function asJpeg(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(picture).flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer()
}
