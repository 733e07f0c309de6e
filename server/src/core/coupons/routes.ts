import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ClaimByCode,
  ClaimCoupon,
  Coupon,
  CouponList,
  CouponQuery,
  HeldCoupon,
  HeldCouponPage,
  HeldCouponQuery,
  IdParams,
  OneCouponQuery,
} from '@haoli/contract/schemas'
import { notFound } from '../../platform/problem'
import { customerOf, visitorOf } from '../actors/request'
import { claimVisit } from '../attribution/claim-visit'
import { lockBuyer } from '../customers/lock-buyer'
import { claimByCode } from './claim-by-code'
import { claimCoupon } from './claim-coupon'
import { claimableCoupons, comingCoupons, couponFor } from './claimable-coupons'
import { listHeldCoupons } from './list-held-coupons'

export const couponsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext, registry } = app.deps

  app.get(
    '/coupons',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['coupons'],
        summary: 'List the coupons that can be claimed now, of the shop or for a product, or those that come later',
        operationId: 'listCoupons',
        querystring: CouponQuery,
        response: { 200: CouponList },
      },
    },
    async (request) => {
      const { productId, coming, visitId } = request.query
      const asked = { customerId: visitorOf(request), visitId, now: clock.now(), registry }
      return { items: coming ? await comingCoupons(db, asked) : await claimableCoupons(db, productId, asked) }
    },
  )

  app.get(
    '/coupons/:id',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['coupons'],
        summary: 'Get a coupon, and why it cannot be claimed',
        operationId: 'getCoupon',
        params: IdParams,
        querystring: OneCouponQuery,
        response: { 200: Coupon },
      },
    },
    async (request) => {
      const { visitId } = request.query
      const asked = { customerId: visitorOf(request), visitId, now: clock.now(), registry }
      const coupon = await couponFor(db, request.params.id, asked)
      if (!coupon) throw notFound('coupon')
      return coupon
    },
  )

  app.post(
    '/coupons/:id/claims',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true },
      schema: {
        tags: ['coupons'],
        summary: 'Claim a coupon',
        operationId: 'claimCoupon',
        params: IdParams,
        body: ClaimCoupon,
        response: { 201: HeldCoupon },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const customerId = customerOf(request)
      const visitId = request.body?.visitId
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await lockBuyer(tx, customerId)
        if (visitId) await claimVisit(tx, customerId, visitId, context)
        return claimCoupon(tx, customerId, request.params.id, context)
      })
    },
  )

  app.post(
    '/coupon-codes/claims',
    {
      // Whoever repeats it gets the coupon that they claimed.
      config: { actor: 'person', object: 'own', repeatable: true },
      schema: {
        tags: ['coupons'],
        summary: 'Claim the coupon of a code that was printed or sent',
        operationId: 'claimCouponByCode',
        body: ClaimByCode,
        response: { 200: HeldCoupon },
      },
    },
    async (request) => {
      const result = await app.transact(request, (tx) =>
        claimByCode(tx, customerOf(request), request.body.code, clock.now()),
      )
      // After the commit, so that a wrong code is counted.
      if ('refused' in result) throw result.refused
      return result.held
    },
  )

  app.get(
    '/me/coupons',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['coupons'],
        summary: 'List my coupons, newest first; those that end soon, the next one first',
        operationId: 'listHeldCoupons',
        querystring: HeldCouponQuery,
        response: { 200: HeldCouponPage },
      },
    },
    async (request) => listHeldCoupons(db, customerOf(request), { ...request.query, now: clock.now() }),
  )
}
