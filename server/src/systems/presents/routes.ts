import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreatePresent,
  DraftQuery,
  GivenPresent,
  GivenPresentPage,
  IdParams,
  IssuedCard,
  OfferedOccasions,
  PresentQuery,
  PresentSummary,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { labelSettings } from '../../core/labels/label-settings'
import { draftOf } from '../../core/settings/drafts'
import { inTransaction } from '../../platform/database/in-transaction'
import { issueCard, privateMessageOf } from './cards'
import { createPresent } from './create-present'
import { givenView } from './given-view'
import { listGiven } from './list-given'
import { presentSummary } from './list-received'
import { offeredOccasions } from './offered-occasions'
import { openingDays } from './opens-at'
import { takeBackPresent } from './take-back-present'

const tags = ['presents']

/** The giver's side of presents. */
export const presentsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, gateways, newContext } = app.deps

  app.get(
    '/occasions',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags,
        summary: 'List the occasions that presents are offered for now, and for whom the shop has presents',
        operationId: 'listOccasions',
        querystring: DraftQuery,
        response: { 200: OfferedOccasions },
      },
    },
    async ({ query }) => {
      const now = clock.now()
      const draft = await draftOf(db, query.draft, now)
      const recipients = await draft.read(db, labelSettings.recipient)
      return {
        items: await offeredOccasions(db, draft),
        recipients: recipients.map(({ code, title }) => ({ code, title })),
        openingDays: await openingDays(db, now),
      }
    },
  )

  app.post(
    '/presents',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Create a present from a quote; its order is paid like any other',
        operationId: 'createPresent',
        body: CreatePresent,
        response: { 201: GivenPresent },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const [giverId, context] = [customerOf(request), newContext(request.actor)]
        const id = await createPresent(tx, giverId, request.body, context)
        return givenView(tx, id, giverId, context.now)
      })
    },
  )

  app.get(
    '/presents',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List the presents that I gave, newest first',
        operationId: 'listPresents',
        querystring: PresentQuery,
        response: { 200: GivenPresentPage },
      },
    },
    async (request) => listGiven(db, { giverId: customerOf(request), ...request.query }, clock.now()),
  )

  app.get(
    '/presents/summary',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Get the counts of the gifts tab',
        operationId: 'getPresentSummary',
        response: { 200: PresentSummary },
      },
    },
    async (request) => presentSummary(db, customerOf(request)),
  )

  app.get(
    '/presents/:id',
    {
      config: { actor: 'person', object: 'own present' },
      schema: {
        tags,
        summary: 'Get a present that I gave',
        operationId: 'getPresent',
        params: IdParams,
        response: { 200: GivenPresent },
      },
    },
    async (request) => givenView(db, request.params.id, customerOf(request), clock.now()),
  )

  app.post(
    '/presents/:id/take-back',
    {
      config: { actor: 'person', object: 'own present' },
      schema: {
        tags,
        summary: 'Take a present back before the day on which it opens',
        operationId: 'takeBackPresent',
        params: IdParams,
        response: { 200: GivenPresent },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [giverId, context] = [customerOf(request), newContext(request.actor)]
        const presentId = request.params.id
        await takeBackPresent(tx, { presentId, giverId }, context)
        return givenView(tx, presentId, giverId, context.now)
      }),
  )

  app.post(
    '/presents/:id/cards',
    {
      // No Idempotency-Key: its saved answer would keep the token. One card too many does no harm.
      config: { actor: 'person', object: 'own present', repeatable: true },
      schema: {
        tags,
        summary: 'Create a card to share; earlier cards stay valid',
        operationId: 'createCard',
        params: IdParams,
        response: { 201: IssuedCard },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const wanted = { presentId: request.params.id, giverId: customerOf(request) }
      const card = await inTransaction(db, (tx) => issueCard(tx, wanted, newContext(request.actor)))
      return { ...card, privateMessage: await privateMessageOf(gateways) }
    },
  )
}
