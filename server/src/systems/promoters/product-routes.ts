import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ProductIdParams, PromoterProduct } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { requirePromoter } from './my-promoter'
import { promoterProduct } from './promoter-product'

/** One product as its promoter sees it. */
export const productRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps

  app.get(
    '/me/promoter/goods/:productId',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['promoters'],
        summary: 'Get what I earn by a product, what I sold of it, and what to send along with it',
        operationId: 'getPromoterProduct',
        params: ProductIdParams,
        response: { 200: PromoterProduct },
      },
    },
    async (request) => {
      const { id: promoterId } = await requirePromoter(db, customerOf(request))
      const { productId } = request.params
      return promoterProduct(db, { productId, promoterId }, { now: clock.now(), registry })
    },
  )
}
