import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SearchStart, SuggestionList, SuggestionQuery } from '@haoli/contract/schemas'
import { searchStart } from './search-start'
import { suggestions } from './suggestions'

const tags = ['catalogue']
const config = { access: 'visitor' } as const

export const searchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/search',
    {
      config,
      schema: {
        tags,
        summary: 'Hot words and the words in the empty search field',
        operationId: 'getSearchStart',
        response: { 200: SearchStart },
      },
    },
    async () => searchStart(db),
  )

  app.get(
    '/search/suggestions',
    {
      config,
      schema: {
        tags,
        summary: 'Categories and products whose name holds what was typed so far',
        operationId: 'listSuggestions',
        querystring: SuggestionQuery,
        response: { 200: SuggestionList },
      },
    },
    async (request) => suggestions(db, request.query.q),
  )
}
