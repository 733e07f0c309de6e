import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AnswerPromoter,
  CreatePromoterInvitation,
  IdParams,
  MadePromoterInvitation,
  Promoter,
  PromoterPage,
  PromoterQuery,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { publicUrlOf } from '../../platform/public-url'
import { createPromoterInvitation } from './invitations'
import { admitPromoter, refusePromoter } from './join'
import { listPromoters, promoterById } from './promoter-views'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** The merchant admits promoters. What they earn is seen by finance and operations alone. */
export const merchantPromoterRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: settings } = app.deps

  app.get(
    '/merchant/promoters',
    {
      config: { actor: ['operations', 'finance'], object: 'shop' },
      schema: {
        tags,
        summary: 'List promoters, who asked last first',
        operationId: 'listPromoters',
        querystring: PromoterQuery,
        response: { 200: PromoterPage },
      },
    },
    async (request) => listPromoters(db, request.query),
  )

  app.post(
    '/merchant/promoters/:id/admission',
    {
      config: { actor: ['operations'], object: 'shop' },
      schema: {
        tags,
        summary: 'Admit somebody who asked to become a promoter',
        operationId: 'admitPromoter',
        params: IdParams,
        response: { 200: Promoter },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        await admitPromoter(tx, { promoterId: id, by: request.actor.id }, clock.now())
        noteChange(request, { after: { state: 'active' } })
        return promoterById(tx, id)
      }),
  )

  app.post(
    '/merchant/promoters/:id/refusal',
    {
      config: { actor: ['operations'], object: 'shop' },
      schema: {
        tags,
        summary: 'Refuse somebody who asked to become a promoter, and say why',
        operationId: 'refusePromoter',
        params: IdParams,
        body: AnswerPromoter,
        response: { 200: Promoter },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        await refusePromoter(tx, { promoterId: id, answer: request.body.answer })
        noteChange(request, { after: { state: 'refused' } })
        return promoterById(tx, id)
      }),
  )

  app.post(
    '/merchant/promoter-invitations',
    {
      // No Idempotency-Key, because with one the answer, and so the code, would be stored.
      config: { ...config, repeatable: true },
      schema: {
        tags,
        summary: 'Invite one person to be a promoter; the code is shown only in this answer and works once',
        operationId: 'createPromoterInvitation',
        body: CreatePromoterInvitation,
        response: { 201: MadePromoterInvitation },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const wanted = { ...request.body, by: request.actor.id, publicUrl: publicUrlOf(settings, request) }
        const made = await createPromoterInvitation(tx, wanted, clock.now())
        noteChange(request, { objectId: made.id })
        return made
      })
    },
  )
}
