import { buffer } from 'node:stream/consumers'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, UploadLinkQuery } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import type { ByteRange } from '../../platform/files/file-store'
import { notFound } from '../../platform/problem'
import { isLinkValid } from './file-link'
import { fileNameOf, mediaTypeOf } from './file-name'

const file = { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }
const content = { 'image/webp': file, 'image/jpeg': file, 'video/mp4': file }

/** The files, for whoever has an address that was given out and has not expired. */
export const uploadFileRoute: FastifyPluginAsyncTypebox = async (app) => {
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
      const upload = await db
        .selectFrom('uploads')
        .select(['id', 'kind', 'size_bytes', 'link_secret'])
        .where('id', '=', request.params.id)
        .where('state', 'in', ['checking', 'good'])
        .executeTakeFirst()
      if (!upload || !isLinkValid(upload, request.query, clock.now())) throw notFound('file')
      if (request.query.format === 'jpeg' && upload.kind === 'picture') {
        const stored = await gateways.files.read(fileNameOf(upload))
        if (!stored) throw notFound('file')
        return reply.type('image/jpeg').send(await asJpeg(await buffer(stored)))
      }
      const range = rangeOf(request.headers.range, upload.size_bytes)
      const stream = await gateways.files.read(fileNameOf(upload), range)
      if (!stream) throw notFound('file')
      const { start, end } = range ?? { start: 0, end: upload.size_bytes - 1 }
      reply
        .code(range ? 206 : 200)
        .type(mediaTypeOf(upload.kind))
        .headers({
          'accept-ranges': 'bytes',
          'cache-control': 'private, max-age=3600',
          'content-length': end - start + 1,
          'content-security-policy': "default-src 'none'",
          'x-content-type-options': 'nosniff',
          ...(range && { 'content-range': `bytes ${start}-${end}/${upload.size_bytes}` }),
        })
      return reply.send(stream as never)
    },
  )
}

async function asJpeg(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(picture).flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer()
}

/** One range of bytes, which players of video ask for; anything else is answered with the whole file. */
function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined) return undefined
  const start = Number(from)
  const end = Math.min(to ? Number(to) : size - 1, size - 1)
  return start <= end ? { start, end } : undefined
}
