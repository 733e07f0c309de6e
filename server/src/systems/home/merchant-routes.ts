import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HomeDraft, PutHomeDraft } from '@haoli/contract/schemas'
import { putDraft } from './draft'

export const merchantHomeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { clock } = app.deps

  app.put(
    '/merchant/home-draft',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop', draft: true },
      schema: {
        tags: ['settings'],
        summary: 'Keep a draft of the home page for some hours, to look at it on a phone before it is set',
        operationId: 'putHomeDraft',
        body: PutHomeDraft,
        response: { 200: HomeDraft },
      },
    },
    async (request) =>
      app.transact(request, (tx) =>
        putDraft(tx, request.body, { by: request.actor.id ?? request.actor.kind, now: clock.now() }),
      ),
  )
}
