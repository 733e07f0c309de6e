import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Me, MeSummary, UpdateMe } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { meOf, summaryOf } from './queries'

export const meRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/me',
    {
      config: { actor: 'person', object: 'own' },
      schema: { tags: ['me'], summary: 'Get my profile', operationId: 'getMe', response: { 200: Me } },
    },
    (request) => meOf(db, customerOf(request)),
  )

  app.put(
    '/me',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['me'],
        summary: 'Change my nickname',
        operationId: 'updateMe',
        body: UpdateMe,
        response: { 200: Me },
      },
    },
    async (request) => {
      const id = customerOf(request)
      const { nickname } = request.body
      if (nickname !== undefined) await db.updateTable('customers').set({ nickname }).where('id', '=', id).execute()
      return meOf(db, id)
    },
  )

  app.get(
    '/me/summary',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['me'],
        summary: 'Get the counts of my page',
        operationId: 'getMySummary',
        response: { 200: MeSummary },
      },
    },
    (request) => summaryOf(db, customerOf(request), newContext(request.actor)),
  )
}
