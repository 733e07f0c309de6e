import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, ImportPreview, PreviewRowPage, PreviewRowQuery } from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { auditRequest } from '../../core/audit/write-audit'
import { withBodyOnDisk } from '../../platform/body-on-disk'
import { inTransaction } from '../../platform/database/in-transaction'
import { Problem } from '../../platform/problem'
import { turns } from '../../platform/turns'
import { makePreview } from './make-preview'
import { applyPreview, listPreviewRows, readPreview, refuseUnknownPreview } from './previews'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop' } as const
/** The body is kept on disk, so this does not limit memory. */
const bodyLimit = 1024 * 1024 * 1024
const consumes = ['application/json', 'application/x-ndjson']

/** What a file would change. No Idempotency-Key, as with imports: previewing the same file twice does no harm. */
export const previewFileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps
  const inTurn = turns(1)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([...consumes, 'application/jsonl'], (_request, payload, done) => done(null, payload))

  app.post(
    '/merchant/catalogue/previews',
    {
      config: { ...config, repeatable: true },
      bodyLimit,
      schema: {
        tags,
        consumes,
        summary: 'Preview an import of products: what each row of the file would change',
        operationId: 'previewImport',
        response: { 201: ImportPreview },
      },
    },
    async (request, reply) => {
      const { body } = request
      if (!(body instanceof Readable)) throw new Problem('unsupported_media_type', `send ${consumes.join(' or ')}`)
      const preview = await withBodyOnDisk(body, bodyLimit, (open) =>
        inTurn(() =>
          inTransaction(db, async (tx) => {
            const context = newContext(request.actor)
            const made = await readPreview(tx, await makePreview(tx, open, context))
            noteChange(request, { objectId: made.id, input: null, after: made.counts })
            await auditRequest(tx, request, context.now)
            return made
          }),
        ),
      )
      reply.code(201)
      return preview
    },
  )
}

export const previewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/catalogue/previews/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get a preview of an import; `stale` counts what has changed since',
        operationId: 'getImportPreview',
        params: IdParams,
        response: { 200: ImportPreview },
      },
    },
    async (request) => readPreview(db, request.params.id),
  )

  app.get(
    '/merchant/catalogue/previews/:id/rows',
    {
      config,
      schema: {
        tags,
        summary: 'List what each row of the file would change',
        operationId: 'listPreviewRows',
        params: IdParams,
        querystring: PreviewRowQuery,
        response: { 200: PreviewRowPage },
      },
    },
    async (request) => {
      await refuseUnknownPreview(db, request.params.id)
      return listPreviewRows(db, request.params.id, request.query)
    },
  )

  app.post(
    '/merchant/catalogue/previews/:id/apply',
    {
      config,
      schema: {
        tags,
        summary: 'Import what a preview shows, by a task with a result for each row',
        operationId: 'applyPreview',
        params: IdParams,
        response: { 200: ImportPreview },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await applyPreview(tx, request.params.id, newContext(request.actor))
        return readPreview(tx, request.params.id)
      }),
  )
}
