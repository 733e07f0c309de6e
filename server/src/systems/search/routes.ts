import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CountedSearch,
  DraftQuery,
  ProductPage,
  ProductQuery,
  SearchedWords,
  SearchStart,
  SuggestionList,
  SuggestionQuery,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { sendKept } from '../../core/answers/send-kept'
import { listProducts } from '../../core/products/list-products'
import { draftOf } from '../../core/settings/drafts'
import { recordSearch } from './record-search'
import { searchStart } from './search-start'
import { suggestions } from './suggestions'

const tags = ['catalogue']
const config = { actor: 'visitor', object: 'shop' } as const

export const searchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, answers, newContext } = app.deps

  app.get(
    '/products',
    {
      config,
      schema: {
        tags,
        summary: 'List or search listed products: by category, words, pinyin and initials',
        operationId: 'listProducts',
        querystring: ProductQuery,
        response: { 200: ProductPage },
      },
    },
    (request, reply) =>
      sendKept(request, reply, () => listProducts(db, request.query, { ...newContext(request.actor), answers })),
  )

  // For persons only: of nobody there is no telling whether it is one or many.
  app.post(
    '/search/words',
    {
      config: { actor: 'person', object: 'shop', repeatable: true },
      schema: {
        tags,
        summary: 'Count a search whose results were shown, for the hot words; a person counts once for a word',
        operationId: 'countSearch',
        body: SearchedWords,
        response: { 200: CountedSearch },
      },
    },
    async (request) => ({
      counted: await recordSearch(db, request.body.q, customerOf(request), clock.now()),
    }),
  )

  app.get(
    '/search',
    {
      config,
      schema: {
        tags,
        summary: 'Get hot words and the placeholder of the search field',
        operationId: 'getSearchStart',
        querystring: DraftQuery,
        response: { 200: SearchStart },
      },
    },
    async ({ query }) => searchStart(db, await draftOf(db, query.draft, clock.now())),
  )

  app.get(
    '/search/suggestions',
    {
      config,
      schema: {
        tags,
        summary: 'Suggest categories and products for what was typed so far',
        operationId: 'listSuggestions',
        querystring: SuggestionQuery,
        response: { 200: SuggestionList },
      },
    },
    async (request) => suggestions(db, request.query.q),
  )
}
