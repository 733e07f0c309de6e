import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreateLimitedPrice,
  IdParams,
  LimitedPrice,
  LimitedPriceList,
  LimitedPricePage,
  LimitedPriceQuery,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import {
  createLimitedPrices,
  endLimitedPrice,
  limitedPriceById,
  limitedPricesByIds,
  listLimitedPrices,
} from './limited-prices'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** The merchant sets prices that hold for some time and some pieces. */
export const merchantLimitedPriceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.post(
    '/merchant/limited-prices',
    {
      config,
      schema: {
        tags,
        summary: 'Give a SKU, or each listed SKU of a product, a limited-time price',
        operationId: 'createLimitedPrices',
        body: CreateLimitedPrice,
        response: { 201: LimitedPriceList },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const now = clock.now()
        const ids = await createLimitedPrices(tx, request.body, now)
        noteChange(request, {
          objectId: ids.length === 1 ? (ids[0] as string) : request.body.productId,
          after: { ids },
        })
        return { items: await limitedPricesByIds(tx, ids, now) }
      })
    },
  )

  app.get(
    '/merchant/limited-prices',
    {
      config,
      schema: {
        tags,
        summary: 'List limited-time prices, newest first',
        operationId: 'listLimitedPrices',
        querystring: LimitedPriceQuery,
        response: { 200: LimitedPricePage },
      },
    },
    async (request) => listLimitedPrices(db, request.query, clock.now()),
  )

  app.post(
    '/merchant/limited-prices/:id/end',
    {
      config,
      schema: {
        tags,
        summary: 'End a limited-time price now; orders that have it keep it',
        operationId: 'endLimitedPrice',
        params: IdParams,
        response: { 200: LimitedPrice },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        const now = clock.now()
        const before = await limitedPriceById(tx, id, now)
        await endLimitedPrice(tx, id, now)
        const after = await limitedPriceById(tx, id, now)
        noteChange(request, { before: { endsAt: before.endsAt }, after: { endsAt: after.endsAt } })
        return after
      }),
  )
}
