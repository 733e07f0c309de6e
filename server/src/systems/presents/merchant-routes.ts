import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  IdParams,
  MerchantParcels,
  MerchantPresentCounts,
  MerchantPresentDetail,
  MerchantPresentPage,
  MerchantPresentQuery,
} from '@haoli/contract/schemas'
import { giversSide, recipientsSide } from './board-sides'
import { countBoard, listBoard } from './list-board'

const tags = ['presents']
const shop = { actor: ['operations', 'service'], object: 'shop' } as const
const one = { ...shop, object: 'any present' } as const

/** The merchant's board of presents. No answer has the giver and a recipient's address. */
export const merchantPresentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/presents',
    {
      config: shop,
      schema: {
        tags,
        summary: 'List the presents of all givers, newest first, as givers see them',
        operationId: 'listMerchantPresents',
        querystring: MerchantPresentQuery,
        response: { 200: MerchantPresentPage },
      },
    },
    async (request) => listBoard(db, request.query, clock.now()),
  )

  app.get(
    '/merchant/presents/counts',
    {
      config: shop,
      schema: {
        tags,
        summary: 'Count the presents of each tab of the board',
        operationId: 'countMerchantPresents',
        response: { 200: MerchantPresentCounts },
      },
    },
    async () => countBoard(db, clock.now()),
  )

  app.get(
    '/merchant/presents/:id',
    {
      config: one,
      schema: {
        tags,
        summary: 'Get a present from its giver’s side',
        operationId: 'getMerchantPresent',
        params: IdParams,
        response: { 200: MerchantPresentDetail },
      },
    },
    async (request) => giversSide(db, request.params.id, clock.now()),
  )

  app.get(
    '/merchant/presents/:id/parcels',
    {
      config: one,
      schema: {
        tags,
        summary: 'List the accepted parcels of a present from their recipients’ side',
        operationId: 'listPresentParcels',
        params: IdParams,
        response: { 200: MerchantParcels },
      },
    },
    async (request) => ({ items: await recipientsSide(db, request.params.id) }),
  )
}
