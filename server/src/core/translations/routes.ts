import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  SaveTranslations,
  TranslationCounts,
  TranslationPage,
  TranslationQuery,
  UntranslatedPage,
  UntranslatedQuery,
} from '@haoli/contract/schemas'
import { noteChange } from '../audit/note-change'
import { listTranslations } from './list-translations'
import { saveTranslations } from './save-translations'
import { listUntranslated } from './untranslated'

const tags = ['settings']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** The shop's texts in other languages, by the text itself: of goods, coupons and settings alike. */
export const translationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps

  app.get(
    '/merchant/translations',
    {
      config,
      schema: {
        tags,
        summary: 'List what the shop has in other languages',
        operationId: 'listTranslations',
        querystring: TranslationQuery,
        response: { 200: TranslationPage },
      },
    },
    async ({ query }) => listTranslations(db, query),
  )

  app.get(
    '/merchant/translations/missing',
    {
      config,
      schema: {
        tags,
        summary: 'List the texts of one place that have no words in a language',
        operationId: 'listUntranslated',
        querystring: UntranslatedQuery,
        response: { 200: UntranslatedPage },
      },
    },
    async ({ query }) => listUntranslated(db, query, { registry, now: clock.now() }),
  )

  app.post(
    '/merchant/translations',
    {
      config,
      schema: {
        tags,
        summary: 'Save, change or remove translations; texts that are not named keep theirs',
        operationId: 'saveTranslations',
        body: SaveTranslations,
        response: { 200: TranslationCounts },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const counts = await saveTranslations(tx, request.body.items, clock.now())
        noteChange(request, { input: null, after: counts })
        return counts
      }),
  )
}
