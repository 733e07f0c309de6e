import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ProductPage, ProductQuery, SearchStart, SuggestionList, SuggestionQuery } from '@haoli/contract/schemas'
import { listProducts } from '../../core/products/list-products'
import { recordSearch } from './record-search'
import { searchStart } from './search-start'
import { suggestions } from './suggestions'

const tags = ['catalogue']
const config = { actor: 'visitor', object: 'shop' } as const

export const searchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

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
    async (request) => {
      const context = newContext(request.actor)
      const page = await listProducts(db, request.query, context)
      const { cursor, q } = request.query
      const { actor } = request
      // Of nobody there is no telling whether it is one or many.
      if (q !== undefined && cursor === undefined && page.total > 0 && actor.kind === 'person') {
        await recordSearch(db, q, actor.id, context.now)
      }
      return page
    },
  )

  app.get(
    '/search',
    {
      config,
      schema: {
        tags,
        summary: 'Get hot words and the placeholder of the search field',
        operationId: 'getSearchStart',
        response: { 200: SearchStart },
      },
    },
    async ({ actor }) => searchStart(db, newContext(actor).now),
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
