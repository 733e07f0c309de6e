import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AcceptPromoterInvitation,
  AskToPromote,
  CreateLink,
  MaybeMyPromoter,
  OpenedLink,
  PromoterDayQuery,
  PromoterDays,
  PromoterGoodsPage,
  PromoterGoodsQuery,
  PromoterLink,
  PromoterMonths,
  SetRealName,
} from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { leavePromoters } from '../../core/commission/leave-promoters'
import { publicUrlOf } from '../../platform/public-url'
import { promoterDays } from './days'
import { promoterGoods } from './goods'
import { acceptPromoterInvitation, askToPromote } from './join'
import { linkTo, openedLink } from './links'
import { promoterMonths } from './months'
import { myPromoter, requireEarner, requirePromoter } from './my-promoter'

const tags = ['promoters']
const config = { actor: 'person', object: 'own' } as const

/** What a promoter does, but for what they have earned. */
export const promoterRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry, config: settings } = app.deps

  app.get(
    '/me/promoter',
    {
      config,
      schema: {
        tags,
        summary: 'Get me as a promoter',
        operationId: 'getMyPromoter',
        response: { 200: MaybeMyPromoter },
      },
    },
    async (request) => ({ promoter: await myPromoter(db, customerOf(request), clock.now()) }),
  )

  app.post(
    '/me/promoter',
    {
      config,
      schema: {
        tags,
        summary: 'Ask the merchant to become a promoter',
        operationId: 'askToPromote',
        body: AskToPromote,
        response: { 201: MaybeMyPromoter },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const [customerId, now] = [customerOf(request), clock.now()]
        const { kind, words = '' } = request.body
        await askToPromote(tx, { customerId, kind, words }, now)
        return { promoter: await myPromoter(tx, customerId, now) }
      })
    },
  )

  app.post(
    '/me/promoter/invitation',
    {
      config: { actor: 'person', object: 'by secret' },
      schema: {
        tags,
        summary: 'Become a promoter by an invitation of the merchant',
        operationId: 'acceptPromoterInvitation',
        body: AcceptPromoterInvitation,
        response: { 200: MaybeMyPromoter },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [customerId, now] = [customerOf(request), clock.now()]
        await acceptPromoterInvitation(tx, { customerId, code: request.body.code }, now)
        return { promoter: await myPromoter(tx, customerId, now) }
      }),
  )

  app.post(
    '/me/promoter/leave',
    {
      config,
      schema: {
        tags,
        summary: 'Stop being a promoter; what was earned stays mine',
        operationId: 'leavePromoters',
        response: { 200: MaybeMyPromoter },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [customerId, now] = [customerOf(request), clock.now()]
        await leavePromoters(tx, customerId, now)
        return { promoter: await myPromoter(tx, customerId, now) }
      }),
  )

  app.put(
    '/me/promoter/real-name',
    {
      config,
      schema: {
        tags,
        summary: 'Say my real name, which a withdrawal needs',
        operationId: 'setRealName',
        body: SetRealName,
        response: { 200: MaybeMyPromoter },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [customerId, now] = [customerOf(request), clock.now()]
        const { id } = await requireEarner(tx, customerId)
        await tx.updateTable('promoters').set({ real_name: request.body.realName }).where('id', '=', id).execute()
        return { promoter: await myPromoter(tx, customerId, now) }
      }),
  )

  app.get(
    '/me/promoter/goods',
    {
      config,
      schema: {
        tags,
        summary: 'List products that have a plan, with what I earn by each',
        operationId: 'listPromoterGoods',
        querystring: PromoterGoodsQuery,
        response: { 200: PromoterGoodsPage },
      },
    },
    async (request) => {
      const { id } = await requirePromoter(db, customerOf(request))
      return promoterGoods(db, id, request.query, { now: clock.now(), registry })
    },
  )

  app.get(
    '/me/promoter/days',
    {
      config,
      schema: {
        tags,
        summary: 'Get what each of my last days brought: counts and sums',
        operationId: 'getPromoterDays',
        querystring: PromoterDayQuery,
        response: { 200: PromoterDays },
      },
    },
    async (request) => {
      const { id } = await requireEarner(db, customerOf(request))
      return promoterDays(db, { promoterId: id, days: request.query.days ?? 30 }, clock.now())
    },
  )

  app.get(
    '/me/promoter/months',
    {
      config,
      schema: {
        tags,
        summary: 'Get what each month brought me',
        operationId: 'getPromoterMonths',
        response: { 200: PromoterMonths },
      },
    },
    async (request) => {
      const { id } = await requireEarner(db, customerOf(request))
      return promoterMonths(db, id)
    },
  )

  app.post(
    '/me/promoter/links',
    {
      config,
      schema: {
        tags,
        summary: 'Make a link of mine, or get the one that there is',
        operationId: 'createPromoterLink',
        body: CreateLink,
        response: { 201: PromoterLink },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id } = await requirePromoter(tx, customerOf(request))
        return linkTo(tx, id, request.body, { publicUrl: publicUrlOf(settings, request), now: clock.now() })
      })
    },
  )

  app.get(
    '/promoter-links/:code',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags,
        summary: 'Get where a promoter’s link leads',
        operationId: 'getPromoterLink',
        params: Type.Object({ code: Type.String() }),
        response: { 200: OpenedLink },
      },
    },
    async (request) => openedLink(db, request.params.code),
  )
}
