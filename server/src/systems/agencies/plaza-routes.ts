import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AgencyOffer,
  AgencyOfferPage,
  AgencyTaking,
  AgencyTakingPage,
  AgencyTakingQuery,
  AnswerTaking,
  CreateOffer,
  IdParams,
  PlazaQuery,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { requireActiveAgency, requireAgency } from './my-agency'
import { listOffers, offerById } from './offer-views'
import { changeOffer, createOffer, type OfferChange } from './offers'
import { answerTaking, endTaking, listTakings, takeOn } from './takings'

const tags = ['agencies']
const config = { actor: ['agency_owner', 'agency_operator'], object: 'own' } as const

const changes: [change: OfferChange, summary: string, operationId: string][] = [
  ['pause', 'Pause an offer of ours: sales of it by others earn nothing until it is resumed', 'pauseOffer'],
  ['resume', 'Resume a paused offer of ours', 'resumeOffer'],
  ['end', 'End an offer of ours', 'endOffer'],
]

/** What agencies offer each other, and take on. */
export const plazaRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps
  const reading = () => ({ now: clock.now(), registry })

  app.get(
    '/agency/offers',
    {
      config: { ...config, object: 'shop' },
      schema: {
        tags,
        summary: 'List what agencies offer each other, newest first',
        operationId: 'listOffers',
        querystring: PlazaQuery,
        response: { 200: AgencyOfferPage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return listOffers(db, { ...request.query, agencyId: id }, reading())
    },
  )

  app.post(
    '/agency/offers',
    {
      config,
      schema: {
        tags,
        summary: 'Offer a product to other agencies',
        operationId: 'createOffer',
        body: CreateOffer,
        response: { 201: AgencyOffer },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        const id = await createOffer(tx, agencyId, request.body, clock.now())
        return offerById(tx, id, agencyId, reading())
      })
    },
  )

  for (const [change, summary, operationId] of changes) {
    app.post(
      `/agency/offers/:id/${change}`,
      {
        config: { ...config, object: 'own agency offer' },
        schema: { tags, summary, operationId, params: IdParams, response: { 200: AgencyOffer } },
      },
      async (request) =>
        app.transact(request, async (tx) => {
          const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
          const { id } = request.params
          await changeOffer(tx, { id, agencyId, change }, clock.now())
          return offerById(tx, id, agencyId, reading())
        }),
    )
  }

  app.post(
    '/agency/offers/:id/takings',
    {
      config: { ...config, object: 'shop' },
      schema: {
        tags,
        summary: 'Take an offer on for our promoters, or ask for it',
        operationId: 'takeOffer',
        params: IdParams,
        response: { 200: AgencyOffer },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        const { id } = request.params
        await takeOn(tx, { offerId: id, agencyId }, clock.now())
        return offerById(tx, id, agencyId, reading())
      }),
  )

  app.get(
    '/agency/takings',
    {
      config,
      schema: {
        tags,
        summary: 'List who has asked for, or sells, what we offer',
        operationId: 'listTakings',
        querystring: AgencyTakingQuery,
        response: { 200: AgencyTakingPage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return listTakings(db, { ...request.query, supplierId: id })
    },
  )

  app.post(
    '/agency/takings/:id/answer',
    {
      config: { ...config, object: 'own agency taking' },
      schema: {
        tags,
        summary: 'Answer an agency that asked for what we offer',
        operationId: 'answerTaking',
        params: IdParams,
        body: AnswerTaking,
        response: { 200: AgencyTaking },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: supplierId } = await requireActiveAgency(tx, customerOf(request))
        return answerTaking(tx, { id: request.params.id, supplierId, accept: request.body.accept }, clock.now())
      }),
  )

  app.post(
    '/agency/takings/:id/end',
    {
      config: { ...config, object: 'own agency taking' },
      schema: {
        tags,
        summary: 'End what one agency sells of another, as either of the two',
        operationId: 'endTaking',
        params: IdParams,
        response: { 200: AgencyTaking },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        return endTaking(tx, { id: request.params.id, agencyId }, clock.now())
      }),
  )
}
