import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AgencyFigures,
  AgencyGoodsPage,
  AgencyGoodsQuery,
  AgencyLeadPage,
  AgencyLeadQuery,
  AgencyLinePage,
  AgencyMember,
  AgencyMemberPage,
  AgencyStatement,
  CommissionLineQuery,
  IdParams,
  InviteForAgency,
  MadeAgencyInvitation,
  MyAgency,
  ProductIdParams,
  SetShare,
  SetShareOrNone,
} from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { Problem } from '../../platform/problem'
import { publicUrlOf } from '../../platform/public-url'
import { agencyFigures } from './figures'
import { agencyGoods, setProductShare } from './goods'
import { inviteForAgency } from './invitations'
import { listLeads } from './leads'
import { agencyLines } from './lines'
import { endMember, listMembers, setMemberShare } from './members'
import { myAgency, requireActiveAgency, requireAgency } from './my-agency'
import { agencyStatement } from './statement'

const tags = ['agencies']
const config = { actor: ['agency_owner', 'agency_operator'], object: 'own' } as const
const memberConfig = { ...config, object: 'own agency member' } as const
const page = Type.Object(
  { cursor: CommissionLineQuery.properties.cursor, limit: CommissionLineQuery.properties.limit },
  { additionalProperties: false },
)

/** What an agency's operators do with their own promoters and goods. */
export const agencyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry, config: settings } = app.deps

  app.put(
    '/agency/share',
    {
      config,
      schema: {
        tags,
        summary: 'Say what our promoters get of the rate, where nothing else is said',
        operationId: 'setAgencyShare',
        body: SetShare,
        response: { 200: MyAgency },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = await requireActiveAgency(tx, customerOf(request))
        await tx.updateTable('agencies').set({ share_ppm: request.body.sharePpm }).where('id', '=', id).execute()
        return (await myAgency(tx, customerOf(request))) as NonNullable<Awaited<ReturnType<typeof myAgency>>>
      }),
  )

  app.get(
    '/agency/figures',
    {
      config,
      schema: {
        tags,
        summary: 'Get what our promoters and our partners sell',
        operationId: 'getAgencyFigures',
        response: { 200: AgencyFigures },
      },
    },
    async (request) => agencyFigures(db, (await requireAgency(db, customerOf(request))).id, clock.now()),
  )

  app.post(
    '/agency/invitations',
    {
      // No Idempotency-Key, because with one the answer, and so the code, would be stored.
      config: { ...config, repeatable: true },
      schema: {
        tags,
        summary: 'Invite one person to promote through us or, as an owner, to act for us; the code is shown only here',
        operationId: 'inviteForAgency',
        body: InviteForAgency,
        response: { 201: MadeAgencyInvitation },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id, isOwner } = await requireActiveAgency(tx, customerOf(request))
        const { invites, kind = 'customer', label } = request.body
        if (invites === 'operator' && !isOwner) throw new Problem('forbidden', 'an owner invites operators')
        const publicUrl = publicUrlOf(settings, request)
        const wanted = { agencyId: id, invites, kind: invites === 'promoter' ? kind : null, label, publicUrl }
        return inviteForAgency(tx, wanted, clock.now())
      })
    },
  )

  app.get(
    '/agency/members',
    {
      config,
      schema: {
        tags,
        summary: 'List our promoters, who joined last first',
        operationId: 'listAgencyMembers',
        querystring: page,
        response: { 200: AgencyMemberPage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return listMembers(db, { ...request.query, agencyId: id })
    },
  )

  app.put(
    '/agency/members/:id/share',
    {
      config: memberConfig,
      schema: {
        tags,
        summary: 'Say what one of our promoters gets of the rate',
        operationId: 'setMemberShare',
        params: IdParams,
        body: SetShareOrNone,
        response: { 200: AgencyMember },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        return setMemberShare(tx, { agencyId, id: request.params.id, sharePpm: request.body.sharePpm })
      }),
  )

  app.post(
    '/agency/members/:id/end',
    {
      config: memberConfig,
      schema: {
        tags,
        summary: 'Part with one of our promoters',
        operationId: 'endAgencyMember',
        params: IdParams,
        response: { 200: AgencyMember },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        return endMember(tx, { agencyId, id: request.params.id }, clock.now())
      }),
  )

  app.get(
    '/agency/goods',
    {
      config,
      schema: {
        tags,
        summary: 'List products that our promoters can sell, what pays most first',
        operationId: 'listAgencyGoods',
        querystring: AgencyGoodsQuery,
        response: { 200: AgencyGoodsPage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return agencyGoods(db, { ...request.query, agencyId: id }, { now: clock.now(), registry })
    },
  )

  app.put(
    '/agency/goods/:productId/share',
    {
      config,
      schema: {
        tags,
        summary: 'Say what our promoters get of the rate for one product',
        operationId: 'setProductShare',
        params: ProductIdParams,
        body: SetShareOrNone,
        response: { 200: SetShareOrNone },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId } = await requireActiveAgency(tx, customerOf(request))
        const { sharePpm } = request.body
        await setProductShare(tx, { agencyId, productId: request.params.productId, sharePpm })
        return { sharePpm }
      }),
  )

  app.get(
    '/agency/commissions',
    {
      config,
      schema: {
        tags,
        summary: 'List what our agency earned, line by line, newest first',
        operationId: 'listAgencyLines',
        querystring: CommissionLineQuery,
        response: { 200: AgencyLinePage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return agencyLines(db, { ...request.query, agencyId: id })
    },
  )

  app.get(
    '/agency/leads',
    {
      config,
      schema: {
        tags,
        summary:
          'List what was sold out of our live rooms without a commission, by day and product, the last day first',
        operationId: 'listMyLeads',
        querystring: AgencyLeadQuery,
        response: { 200: AgencyLeadPage },
      },
    },
    async (request) => {
      const { id } = await requireAgency(db, customerOf(request))
      return listLeads(db, { ...request.query, agencyId: id })
    },
  )

  app.get(
    '/agency/statement',
    {
      config,
      schema: {
        tags,
        summary: 'Get what our agency has with the merchant, by month',
        operationId: 'getAgencyStatement',
        response: { 200: AgencyStatement },
      },
    },
    async (request) => agencyStatement(db, (await requireAgency(db, customerOf(request))).id),
  )
}
