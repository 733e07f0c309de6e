import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CountedEvents, SendEvents } from '@haoli/contract/schemas'
import { isCrawler } from '../actors/crawler'
import { takeEvents } from './take-events'

export const eventRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.post(
    '/events',
    {
      // Public, so that no session is read: nothing here knows whose events they are.
      config: { actor: 'public', object: 'shop', repeatable: true },
      schema: {
        tags: ['visits'],
        summary: 'Count events of use: a batch, without anything personal; each event counts once',
        operationId: 'sendEvents',
        body: SendEvents,
        response: { 200: CountedEvents },
      },
    },
    async (request) => ({
      counted: isCrawler(request) ? 0 : await takeEvents(db, request.body.events, clock.now()),
    }),
  )
}
