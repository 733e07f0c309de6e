import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DeadLetter, DeadLetterPage, DeadLetterQuery, IdParams } from '@haoli/contract/schemas'
import { listDeadLetters, retryDeadLetter } from './dead-letters'

const tags = ['merchant']

/** Dead letters: jobs that failed too often. */
export const deadLetterRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/dead-letters',
    {
      config: { actor: ['operations'], object: 'shop' },
      schema: {
        tags,
        summary: 'List the jobs that failed too often, latest first',
        operationId: 'listDeadLetters',
        querystring: DeadLetterQuery,
        response: { 200: DeadLetterPage },
      },
    },
    async (request) => listDeadLetters(db, request.query),
  )

  app.post(
    '/merchant/dead-letters/:id/retry',
    {
      config: { actor: ['operations'], object: 'shop' },
      schema: {
        tags,
        summary: 'Retry a job that failed too often; answers it as it was',
        operationId: 'retryDeadLetter',
        params: IdParams,
        response: { 200: DeadLetter },
      },
    },
    async (request) => app.transact(request, (tx) => retryDeadLetter(tx, request.params.id, clock.now())),
  )
}
