import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CatalogueImport, ImportQuery } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { withBodyOnDisk } from '../../platform/body-on-disk'
import { Problem } from '../../platform/problem'
import { turns } from '../../platform/turns'
import { noteChange } from '../audit/note-change'
import { auditRequest } from '../audit/write-audit'
import { type ImportFiles, type ImportOptions, importCatalogue } from './import-catalogue'
import type { OpenFile } from './json-rows'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop', repeatable: true } as const
/** The body is kept on disk, so this does not limit memory. */
const bodyLimit = 1024 * 1024 * 1024

const response = { 200: CatalogueImport }
const consumes = ['application/json', 'application/x-ndjson']

/**
 * Catalogue import over HTTP. No Idempotency-Key: the body is too large to be hashed first, and importing the same file
 * twice changes nothing.
 */
export const catalogueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps
  // Imports wait for each other in any case; here none of those that wait holds a connection to the database.
  const inTurn = turns(1)
  const importBody = (request: FastifyRequest<{ Querystring: Static<typeof ImportQuery> }>, file: keyof ImportFiles) =>
    withBodyOnDisk(streamOf(request), bodyLimit, (openFile: OpenFile) =>
      inTurn(() => importCatalogue(db, { [file]: openFile }, optionsOf(request))),
    )
  const optionsOf = (request: FastifyRequest<{ Querystring: Static<typeof ImportQuery> }>): ImportOptions => {
    const now = clock.now()
    return {
      now,
      by: request.actor,
      ...request.query,
      async finish(tx, { faults: _faults, warnings: _warnings, ...counts }) {
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
        querystring: ImportQuery,
        summary: 'Import products: a JSON array or JSON Lines of `product` as product/get returns it',
        operationId: 'importProducts',
        response,
      },
    },
    (request) => importBody(request, 'products'),
  )

  app.post(
    '/merchant/catalogue/categories',
    {
      config,
      bodyLimit,
      schema: {
        tags,
        consumes,
        querystring: ImportQuery,
        summary: 'Import categories: an array of `{cat_id, f_cat_id, name, level}`; before the products',
        operationId: 'importCategories',
        response,
      },
    },
    (request) => importBody(request, 'categories'),
  )
}

function streamOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body
  throw new Problem('unsupported_media_type', `send ${consumes.join(' or ')}`)
}
