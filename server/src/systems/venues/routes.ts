import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ScannedVenueCode } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { scannedVenueCode } from './venue-code-views'

/** What a shopper does with a venue's code. */
export const venueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/venue-codes/:code',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['venues'],
        summary: 'Get the product and venue of a venue code',
        operationId: 'getVenueCode',
        params: Type.Object({ code: Type.String() }),
        response: { 200: ScannedVenueCode },
      },
    },
    async (request) => scannedVenueCode(db, request.params.code, newContext(request.actor)),
  )
}
