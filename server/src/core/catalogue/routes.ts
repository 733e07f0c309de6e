import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CatalogueImport } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../platform/problem'
import { noteChange } from '../audit/note-change'
import { auditRequest } from '../audit/write-audit'
import { type ImportOptions, importCatalogue } from './import-catalogue'
import type { ByteSource } from './json-rows'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop', repeatable: true } as const
/** The body is streamed, so this limits time, not memory. */
const bodyLimit = 1024 * 1024 * 1024

const response = { 200: CatalogueImport }
const consumes = ['application/json', 'application/x-ndjson']

/**
 * Catalogue import over HTTP. No Idempotency-Key: the body is streamed and cannot be hashed first, and importing the same file
 * twice changes nothing.
 */
export const catalogueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps
  const optionsOf = (request: FastifyRequest): ImportOptions => {
    const now = clock.now()
    return {
      now,
      async finish(tx, counts) {
        noteChange(request, { input: null, after: counts })
        await auditRequest(tx, request, now)
      },
    }
  }
  // Only for the routes of this plugin: all others parse a small JSON body.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([...consumes, 'application/jsonl'], (_request, payload, done) => done(null, payload))

  app.post(
    '/merchant/catalogue/imports',
    {
      config,
      bodyLimit,
      schema: {
        tags,
        consumes,
        summary: 'Import products: a JSON array or JSON Lines of `product` as product/get returns it',
        operationId: 'importProducts',
        response,
      },
    },
    async (request) => importCatalogue(db, { products: streamOf(request) }, optionsOf(request)),
  )

  app.post(
    '/merchant/catalogue/categories',
    {
      config,
      bodyLimit,
      schema: {
        tags,
        consumes,
        summary: 'Import categories: an array of `{cat_id, f_cat_id, name, level}`; before the products',
        operationId: 'importCategories',
        response,
      },
    },
    async (request) => importCatalogue(db, { categories: streamOf(request) }, optionsOf(request)),
  )
}

function streamOf({ body }: FastifyRequest): ByteSource {
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) return body as ByteSource
  throw new Problem('unsupported_media_type', `send ${consumes.join(' or ')}`)
}
