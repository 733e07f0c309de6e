import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Agency,
  AgencyPage,
  AgencyQuery,
  AgencyStatement,
  CreateAgency,
  IdParams,
  MadeAgencyInvitation,
  PayAgency,
  RecordDeposit,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { publicUrlOf } from '../../platform/public-url'
import { admitAgency, endAgency, lockAgency } from './admit'
import { agencyById, listAgencies } from './agency-views'
import { recordDeposit } from './deposits'
import { inviteForAgency } from './invitations'
import { requireActive } from './my-agency'
import { payAgency } from './pay-agency'
import { agencyStatement } from './statement'

const tags = ['merchant']
const read = { actor: ['operations', 'finance'], object: 'shop' } as const
const admits = { actor: ['operations'], object: 'shop' } as const
const pays = { actor: ['finance'], object: 'shop', stepUp: true } as const

/** The merchant admits agencies, keeps their deposits, and pays them. */
export const merchantAgencyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: settings } = app.deps

  app.get(
    '/merchant/agencies',
    {
      config: read,
      schema: {
        tags,
        summary: 'List agencies, the last admitted first',
        operationId: 'listAgencies',
        querystring: AgencyQuery,
        response: { 200: AgencyPage },
      },
    },
    async (request) => listAgencies(db, request.query),
  )

  app.post(
    '/merchant/agencies',
    {
      config: admits,
      schema: {
        tags,
        summary: 'Admit an agency: a legal entity has one',
        operationId: 'admitAgency',
        body: CreateAgency,
        response: { 201: Agency },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const id = await admitAgency(tx, request.body, { by: request.actor.id, now: clock.now() })
        const agency = await agencyById(tx, id)
        noteChange(request, { objectId: id, after: agency })
        return agency
      })
    },
  )

  app.get(
    '/merchant/agencies/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'Get an agency',
        operationId: 'getAgency',
        params: IdParams,
        response: { 200: Agency },
      },
    },
    async (request) => agencyById(db, request.params.id),
  )

  app.get(
    '/merchant/agencies/:id/statement',
    {
      config: read,
      schema: {
        tags,
        summary: 'Get what an agency earned, and was paid, by month',
        operationId: 'getStatementOfAgency',
        params: IdParams,
        response: { 200: AgencyStatement },
      },
    },
    async (request) => {
      const { id } = await agencyById(db, request.params.id)
      return agencyStatement(db, id)
    },
  )

  app.post(
    '/merchant/agencies/:id/invitations',
    {
      // No Idempotency-Key, because with one the answer, and so the code, would be stored.
      config: { ...admits, repeatable: true },
      schema: {
        tags,
        summary: 'Invite the person who owns an agency; the code is shown only in this answer and works once',
        operationId: 'inviteAgencyOwner',
        params: IdParams,
        response: { 201: MadeAgencyInvitation },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id, name, state } = await lockAgency(tx, request.params.id)
        requireActive(state)
        const publicUrl = publicUrlOf(settings, request)
        const wanted = { agencyId: id, invites: 'owner' as const, kind: null, label: name, publicUrl }
        const made = await inviteForAgency(tx, wanted, clock.now())
        noteChange(request, { after: { invitation: made.id } })
        return made
      })
    },
  )

  app.post(
    '/merchant/agencies/:id/deposits',
    {
      config: { ...pays, stepUp: true },
      schema: {
        tags,
        summary: 'Record what an agency deposited, or was given back',
        operationId: 'recordDeposit',
        params: IdParams,
        body: RecordDeposit,
        response: { 201: Agency },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id } = await lockAgency(tx, request.params.id)
        await recordDeposit(tx, { ...request.body, agencyId: id, by: request.actor.id }, clock.now())
        noteChange(request, { after: request.body })
        return agencyById(tx, id)
      })
    },
  )

  app.post(
    '/merchant/agencies/:id/payments',
    {
      config: { ...pays, idempotencyKeyRequired: true, stepUp: true },
      schema: {
        tags,
        summary: 'Record that all that has settled was paid to an agency',
        operationId: 'payAgency',
        params: IdParams,
        body: PayAgency,
        response: { 201: Agency },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id } = request.params
        await payAgency(tx, id, request.body, { by: request.actor.id, now: clock.now() })
        noteChange(request, { after: request.body })
        return agencyById(tx, id)
      })
    },
  )

  app.post(
    '/merchant/agencies/:id/end',
    {
      config: admits,
      schema: {
        tags,
        summary: 'End an agency; what it earned stays its own',
        operationId: 'endAgency',
        params: IdParams,
        response: { 200: Agency },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        await endAgency(tx, id, clock.now())
        noteChange(request, { after: { state: 'ended' } })
        return agencyById(tx, id)
      }),
  )
}
