import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PromoterCoupons } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { couponsOfPromoter } from './coupons'
import { requirePromoter } from './my-promoter'

/** The coupons that are claimed only behind a promoter's links. */
export const promoterCouponRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/me/promoter/coupons',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['promoters'],
        summary: 'List my coupons, with what they brought and cost',
        operationId: 'listPromoterCoupons',
        response: { 200: PromoterCoupons },
      },
    },
    async (request) => {
      const { id } = await requirePromoter(db, customerOf(request))
      return { items: await couponsOfPromoter(db, id, clock.now()) }
    },
  )
}
