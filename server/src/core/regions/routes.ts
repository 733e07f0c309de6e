import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RegionTree } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { regionTree } from './region-tree'

// The list changes only with a release, so its ETag is computed once.
const etag = `"${createHash('sha256').update(JSON.stringify(regionTree)).digest('base64url').slice(0, 22)}"`
const tagsOf = (header: string | undefined) => (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))

export const regionsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/regions',
    {
      config: { actor: 'public', object: 'shop' },
      schema: {
        tags: ['regions'],
        summary: 'List provinces with their cities and counties',
        operationId: 'listRegions',
        response: { 200: RegionTree, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      reply.header('etag', etag).header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
      const known = tagsOf(request.headers['if-none-match'])
      if (known.includes(etag) || known.includes('*')) return reply.code(304).send(null)
      return regionTree
    },
  )
}
