import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ExportTranslations,
  ImportTranslations,
  PreviewTranslations,
  Task,
  TranslationPreview,
} from '@haoli/contract/schemas'
import { noteChange } from '../audit/note-change'
import { beginTask } from '../tasks/start-task'
import { startImport } from './import-translations'
import { previewRows } from './judge-rows'

const tags = ['settings']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const
/** Of a file with long descriptions. */
const bodyLimit = 32 * 1024 * 1024

/** The shop's texts in other languages as files: exported, and imported after a preview. */
export const translationFileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.post(
    '/merchant/translations/exports',
    {
      config,
      schema: {
        tags,
        summary: 'Write texts with their words into a file: a task, whose file can be saved when it is done',
        operationId: 'exportTranslations',
        body: ExportTranslations,
        response: { 202: Task },
      },
    },
    async (request, reply) => {
      reply.code(202)
      const wanted = { kind: 'export_translations', input: request.body }
      return app.transact(request, (tx) => beginTask(tx, wanted, newContext(request.actor)))
    },
  )

  app.post(
    '/merchant/translations/previews',
    {
      config: { ...config, repeatable: true, draft: true },
      bodyLimit,
      schema: {
        tags,
        summary: 'Say of each row of a file what importing it would change; changes nothing',
        operationId: 'previewTranslations',
        body: PreviewTranslations,
        response: { 200: TranslationPreview },
      },
    },
    async (request) => ({ rows: await previewRows(db, request.body.rows) }),
  )

  app.post(
    '/merchant/translations/imports',
    {
      config,
      bodyLimit,
      schema: {
        tags,
        summary: 'Save the rows of a file: a task with a result for each row; a row at fault does not stop the others',
        operationId: 'importTranslations',
        body: ImportTranslations,
        response: { 202: Task },
      },
    },
    async (request, reply) => {
      reply.code(202)
      return app.transact(request, async (tx) => {
        const task = await startImport(tx, request.body.rows, newContext(request.actor))
        noteChange(request, { objectId: task.id, input: { rows: request.body.rows.length } })
        return task
      })
    },
  )
}
