import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { TranslatedLanguage } from '@haoli/contract'
import { RegionTree } from '@haoli/contract/schemas'
import { type Static, Type } from 'typebox'
import { wordsOfRegions } from '../regions/place-words'
import { regionTree } from '../regions/region-tree'
import { languageOf, variesByLanguage } from '../translations/translate-answer'

interface Listed {
  tree: Static<typeof RegionTree>
  etag: string
}

/** By language. The list changes only with a release, so that each is made and its ETag computed once. */
const made = new Map<TranslatedLanguage | undefined, Listed>()

function listedIn(language: TranslatedLanguage | undefined): Listed {
  const known = made.get(language)
  if (known) return known
  const tree = language ? { ...regionTree, words: wordsOfRegions(language) } : regionTree
  const hash = createHash('sha256').update(JSON.stringify(tree)).digest('base64url')
  const listed = { tree, etag: `"${hash.slice(0, 22)}"` }
  made.set(language, listed)
  return listed
}

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
      const { tree, etag } = listedIn(languageOf(request))
      variesByLanguage(reply)
      reply.header('etag', etag).header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
      const known = tagsOf(request.headers['if-none-match'])
      if (known.includes(etag) || known.includes('*')) return reply.code(304).send(null)
      return tree
    },
  )
}
