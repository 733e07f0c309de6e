import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ChangeCoupon,
  CouponCosts,
  CouponForecast,
  CouponForecastQuery,
  CreateCoupon,
  GiveCoupon,
  GivenCoupon,
  IdParams,
  MerchantCoupon,
  MerchantCouponPage,
  MerchantCouponQuery,
} from '@haoli/contract/schemas'
import type { Actor } from '../actors/actor'
import { seesRefunds } from '../actors/sight'
import { noteChange } from '../audit/note-change'
import { changeCoupon } from './change-coupon'
import { couponCosts } from './coupon-costs'
import { createCoupon } from './create-coupon'
import { forecastOf } from './forecast'
import { giveCoupon } from './give-coupon'
import { endCoupon, listMerchantCoupons, merchantCoupon } from './merchant-coupons'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** The merchant makes coupons, changes, ends and gives them. */
export const merchantCouponRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry, newContext } = app.deps
  const readingOf = (actor: Actor) => ({ now: clock.now(), seesRefunds: seesRefunds(actor) })

  app.get(
    '/merchant/coupons',
    {
      config,
      schema: {
        tags,
        summary: 'List coupons, newest first, with what they brought and cost',
        operationId: 'listMerchantCoupons',
        querystring: MerchantCouponQuery,
        response: { 200: MerchantCouponPage },
      },
    },
    async ({ query, actor }) => listMerchantCoupons(db, query, readingOf(actor)),
  )

  app.post(
    '/merchant/coupons',
    {
      config,
      schema: {
        tags,
        summary: 'Make a coupon',
        operationId: 'createCoupon',
        body: CreateCoupon,
        response: { 201: MerchantCoupon },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const about = { now: clock.now(), eligibility: registry.eligibility }
        const coupon = await merchantCoupon(tx, await createCoupon(tx, request.body, about), readingOf(request.actor))
        noteChange(request, { objectId: coupon.id, after: coupon })
        return coupon
      })
    },
  )

  app.get(
    '/merchant/coupons/forecast',
    {
      config,
      schema: {
        tags,
        summary: 'Get what a coupon would cost at most, and at past use',
        operationId: 'forecastCoupon',
        querystring: CouponForecastQuery,
        response: { 200: CouponForecast },
      },
    },
    async ({ query: { kind, offFen = 0, total, budgetFen = null } }) =>
      forecastOf(db, { kind, offFen, uses: total, budgetLeftFen: budgetFen }, { now: clock.now() }),
  )

  app.get(
    '/merchant/coupons/:id/costs',
    {
      config: { actor: ['operations', 'marketing', 'finance'], object: 'shop' },
      schema: {
        tags,
        summary: 'Get what a coupon cost until now, and may cost yet',
        operationId: 'getCouponCosts',
        params: IdParams,
        response: { 200: CouponCosts },
      },
    },
    async ({ params, actor }) => couponCosts(db, params.id, readingOf(actor)),
  )

  app.put(
    '/merchant/coupons/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change what of a coupon may change: its words, numbers, end and budget, never its rule',
        operationId: 'changeCoupon',
        params: IdParams,
        body: ChangeCoupon,
        response: { 200: MerchantCoupon },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        const before = await merchantCoupon(tx, id, readingOf(request.actor))
        await changeCoupon(tx, id, request.body, clock.now())
        const coupon = await merchantCoupon(tx, id, readingOf(request.actor))
        noteChange(request, { before, after: coupon })
        return coupon
      }),
  )

  app.post(
    '/merchant/coupons/:id/end',
    {
      config,
      schema: {
        tags,
        summary: 'End a coupon: nobody claims it any more; claimed ones stay',
        operationId: 'endCoupon',
        params: IdParams,
        response: { 200: MerchantCoupon },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await endCoupon(tx, request.params.id, clock.now())
        const coupon = await merchantCoupon(tx, request.params.id, readingOf(request.actor))
        noteChange(request, { after: coupon })
        return coupon
      }),
  )

  app.post(
    '/merchant/coupons/:id/gifts',
    {
      config: { ...config, idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Give a coupon to customers, who are told of it',
        operationId: 'giveCoupon',
        params: IdParams,
        body: GiveCoupon,
        response: { 201: GivenCoupon },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const gift = { couponId: request.params.id, customerIds: request.body.customerIds, by: request.actor.id ?? '' }
        const given = await giveCoupon(tx, gift, newContext(request.actor))
        noteChange(request, { after: given })
        return given
      })
    },
  )
}
