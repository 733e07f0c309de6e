import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ClaimPresent,
  DeclinePresent,
  PathId,
  PresentCard,
  PresentDestination,
  ReceivedPresent,
} from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf, visitorOf } from '../../core/actors/request'
import { inTransaction } from '../../platform/database/in-transaction'
import { cardView } from './card-view'
import { presentOfCard } from './cards'
import { claimPresent } from './claim-present'
import { declinePresent } from './decline-present'
import { destinationOf } from './destination-of'
import { openCard } from './open-card'
import { receivedView } from './received-view'

const tags = ['cards']
// Any text is accepted, so that a malformed token gets the same answer as a wrong one.
const params = Type.Object({ token: Type.String() })

/** Routes for whoever holds a card: its token is the only permission they need. */
export const cardsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.get(
    '/cards/:token',
    {
      config: { actor: 'visitor', object: 'by secret' },
      schema: { tags, summary: 'Read a card', operationId: 'getCard', params, response: { 200: PresentCard } },
    },
    async (request) => {
      const now = clock.now()
      return cardView(db, await presentOfCard(db, request.params.token, now), visitorOf(request), now)
    },
  )

  app.get(
    '/cards/:token/destinations/:addressId',
    {
      config: { actor: 'person', object: 'by secret' },
      schema: {
        tags,
        summary: 'Ask whether the present can be sent to one of my addresses, and when it would be there',
        operationId: 'getPresentDestination',
        params: Type.Object({ token: Type.String(), addressId: PathId }),
        response: { 200: PresentDestination },
      },
    },
    async (request) => {
      const [customerId, now] = [customerOf(request), clock.now()]
      const { token, addressId } = request.params
      return destinationOf(db, { token, customerId, addressId }, now)
    },
  )

  app.post(
    '/cards/:token/openings',
    {
      config: { actor: 'person', object: 'by secret', repeatable: true },
      schema: {
        tags,
        summary: 'Record that I opened the card; only the first time counts',
        operationId: 'openCard',
        params,
        response: { 200: PresentCard },
      },
    },
    async (request) => {
      const [customerId, now] = [customerOf(request), clock.now()]
      const presentId = await presentOfCard(db, request.params.token, now)
      await inTransaction(db, (tx) => openCard(tx, { presentId, customerId }, newContext(request.actor)))
      return cardView(db, presentId, customerId, now)
    },
  )

  app.post(
    '/cards/:token/claim',
    {
      config: { actor: 'person', object: 'by secret', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Accept a parcel and give the address',
        operationId: 'claimPresent',
        params,
        body: ClaimPresent,
        response: { 201: ReceivedPresent },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const [customerId, context] = [customerOf(request), newContext(request.actor)]
        const claim = { token: request.params.token, customerId, wanted: request.body }
        return receivedView(tx, await claimPresent(tx, claim, context), customerId, context)
      })
    },
  )

  app.post(
    '/cards/:token/decline',
    {
      config: { actor: 'person', object: 'by secret', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Decline a present',
        operationId: 'declinePresent',
        params,
        body: DeclinePresent,
        response: { 200: PresentCard },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [customerId, context] = [customerOf(request), newContext(request.actor)]
        const answer = { token: request.params.token, customerId, words: request.body.words ?? '' }
        return cardView(tx, await declinePresent(tx, answer, context), customerId, context.now)
      }),
  )
}
