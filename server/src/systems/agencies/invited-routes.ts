import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AcceptAgencyInvitation,
  AgencyInvitation,
  AgencyInvitationParams,
  LeftAgency,
  MaybeMyAgency,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { endMemberships } from '../../core/agencies/memberships'
import { activePromoter } from '../../core/commission/promoter-rows'
import { notFound } from '../../platform/problem'
import { acceptAgencyInvitation, readAgencyInvitation } from './invitations'
import { myAgency } from './my-agency'

const tags = ['agencies']

/** How people come to an agency, find it, and leave it. */
export const invitedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/me/agency',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Get the agency for which I act',
        operationId: 'getMyAgency',
        response: { 200: MaybeMyAgency },
      },
    },
    async (request) => ({ agency: await myAgency(db, customerOf(request)) }),
  )

  app.get(
    '/agency-invitations/:code',
    {
      config: { actor: 'visitor', object: 'by secret' },
      schema: {
        tags,
        summary: 'Get what an invitation of an agency is for',
        operationId: 'getAgencyInvitation',
        params: AgencyInvitationParams,
        response: { 200: AgencyInvitation },
      },
    },
    async (request) => readAgencyInvitation(db, request.params.code, clock.now()),
  )

  app.post(
    '/me/agency-invitation',
    {
      config: { actor: 'person', object: 'by secret' },
      schema: {
        tags,
        summary: 'Accept an invitation of an agency: to promote through it, or to act for it',
        operationId: 'acceptAgencyInvitation',
        body: AcceptAgencyInvitation,
        response: { 200: MaybeMyAgency },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const customerId = customerOf(request)
        await acceptAgencyInvitation(tx, { customerId, code: request.body.code }, clock.now())
        return { agency: await myAgency(tx, customerId) }
      }),
  )

  app.post(
    '/me/promoter/agency/leave',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Leave my agency, and promote without one',
        operationId: 'leaveAgency',
        response: { 200: LeftAgency },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const promoter = await activePromoter(tx, { customerId: customerOf(request) })
        const ended = promoter ? await endMemberships(tx, { promoterId: promoter.id }, clock.now()) : []
        if (ended.length === 0) throw notFound('agency of yours')
        return { agency: null }
      }),
  )
}
