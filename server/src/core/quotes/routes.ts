import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateQuote, Quote } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { findAddress } from '../addresses/find-address'
import { findVisit } from '../attribution/find-visit'
import { makeQuote } from './make-quote'

export const quotesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/quotes',
    {
      config: { actor: 'person', object: 'own', repeatable: true },
      schema: {
        tags: ['quotes'],
        summary: 'Quote the price of some lines, with the best or the chosen coupons',
        operationId: 'createQuote',
        body: CreateQuote,
        response: { 200: Quote },
      },
    },
    async (request) => {
      const { db, registry, newContext } = app.deps
      const customerId = customerOf(request)
      const { addressId, visitId } = request.body
      const address = addressId ? await findAddress(db, customerId, addressId) : null
      const visit = visitId ? await findVisit(db, customerId, visitId) : null
      const kind = registry.kindQuoted(request.body)
      const wanted = { ...request.body, kind, address, visit, namesClaimable: true }
      return makeQuote(db, customerId, wanted, newContext(request.actor))
    },
  )
}
