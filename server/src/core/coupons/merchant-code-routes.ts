import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CouponCodeBatch, CouponCodeBatches, IdParams, MadeCouponCodes, MakeCouponCodes } from '@haoli/contract/schemas'
import { publicUrlOf } from '../../platform/public-url'
import { noteChange } from '../audit/note-change'
import { endCodes, listBatches, makeCodes } from './coupon-codes'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** The merchant makes codes for coupons, and takes back those that nobody has claimed. */
export const merchantCodeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: settings } = app.deps

  app.get(
    '/merchant/coupons/:id/codes',
    {
      config,
      schema: {
        tags,
        summary: 'List the batches of codes of a coupon, newest first',
        operationId: 'listCouponCodes',
        params: IdParams,
        response: { 200: CouponCodeBatches },
      },
    },
    async (request) => ({ items: await listBatches(db, request.params.id) }),
  )

  app.post(
    '/merchant/coupons/:id/codes',
    {
      // No Idempotency-Key, because with one the answer, and so the codes, would be stored.
      config: { ...config, repeatable: true },
      schema: {
        tags,
        summary: 'Make codes for a coupon, each for one claim; they are shown only in this answer',
        operationId: 'makeCouponCodes',
        params: IdParams,
        body: MakeCouponCodes,
        response: { 201: MadeCouponCodes },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const made = await makeCodes(tx, { couponId: request.params.id, ...request.body }, clock.now())
        noteChange(request, { after: made.batch })
        return { ...made, url: `${publicUrlOf(settings, request)}/app/#/coupon/pages/code/index?code=` }
      })
    },
  )

  app.post(
    '/merchant/coupon-code-batches/:id/end',
    {
      config,
      schema: {
        tags,
        summary: 'Take back the codes of a batch that nobody has claimed',
        operationId: 'endCouponCodes',
        params: IdParams,
        response: { 200: CouponCodeBatch },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const batch = await endCodes(tx, request.params.id, clock.now())
        noteChange(request, { after: batch })
        return batch
      }),
  )
}
