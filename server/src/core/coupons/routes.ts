import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { limits } from '@haoli/contract'
import { CouponList, CouponQuery, HeldCoupon, HeldCouponPage, HeldCouponQuery, IdParams } from '@haoli/contract/schemas'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { customerOf, visitorOf } from '../actors/request'
import { claimCoupon } from './claim-coupon'
import { claimableCoupons } from './claimable-coupons'
import { heldView } from './coupon-views'
import { heldCouponsOf, stateBy } from './held-coupons'

export const couponsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps

  app.get(
    '/coupons',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags: ['coupons'],
        summary: 'List the coupons that can be claimed now, of the shop or for a product',
        operationId: 'listCoupons',
        querystring: CouponQuery,
        response: { 200: CouponList },
      },
    },
    async (request) => ({
      items: await claimableCoupons(db, visitorOf(request), request.query.productId, newContext(request.actor)),
    }),
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
        response: { 201: HeldCoupon },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, (tx) =>
        claimCoupon(tx, customerOf(request), request.params.id, newContext(request.actor)),
      )
    },
  )

  app.get(
    '/me/coupons',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['coupons'],
        summary: 'List my coupons, newest first',
        operationId: 'listHeldCoupons',
        querystring: HeldCouponQuery,
        response: { 200: HeldCouponPage },
      },
    },
    async (request) => {
      const { cursor, state, limit = limits.pageDefault } = request.query
      const now = clock.now()
      const from = readTimeCursor(cursor)
      let query = heldCouponsOf(db, customerOf(request), now)
        .orderBy('held.claimed_at', 'desc')
        .orderBy('held.id', 'desc')
        .limit(limit + 1)
      if (state !== undefined) query = query.where(stateBy(now), '=', state)
      if (from) query = query.where(after('held.claimed_at', 'held.id', from))
      const { page, nextCursor } = cutPage(await query.execute(), limit, (held) => ({
        at: held.claimedAt,
        id: held.id,
      }))
      return { items: page.map(heldView), nextCursor }
    },
  )
}
