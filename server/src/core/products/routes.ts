import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, OneProductQuery, Product } from '@haoli/contract/schemas'
import { visitorOf } from '../actors/request'
import { regionNamed } from '../addresses/region-named'
import { keyOf } from '../answers/send-kept'
import { languageOf, translateAnswer, variesByLanguage } from '../translations/translate-answer'
import { asDrafted } from './as-drafted'
import { readOwnPart } from './own-part'
import { productOf } from './product-of'
import { type PublicProduct, readPublicPart } from './public-part'

const tags = ['catalogue']
const config = { actor: 'visitor', object: 'shop' } as const

export const productsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry, answers, newContext } = app.deps

  app.get(
    '/products/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get a product with its SKUs; `listed` is false if it is off the shelf',
        operationId: 'getProduct',
        params: IdParams,
        querystring: OneProductQuery,
        response: { 200: Product },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { place, draft } = request.query
      const [publicPart, ownPart] = await Promise.all([
        answers.publicPart(keyOf(request, {}), async () => {
          // As of now, not of when the request came: the catalogue's version has been asked for since.
          const part = await readPublicPart(db, id, { ...newContext(request.actor), answers })
          return { ...part, shown: (await translateAnswer(request, reply, part.shown)) as PublicProduct }
        }),
        readOwnPart(db, id, visitorOf(request), { now: clock.now(), registry }),
      ])
      variesByLanguage(reply)
      if (draft !== undefined) reply.header('cache-control', 'no-store')
      const { part, now } = await asDrafted(db, publicPart, { draft, now: clock.now() })
      const chosen = place === undefined ? null : regionNamed(place)
      // As text, because an object would be translated again.
      return reply
        .type('application/json; charset=utf-8')
        .send(reply.serialize(productOf(part, { ...ownPart, chosen, language: languageOf(request) }, now)) as never)
    },
  )
}
