import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Goods,
  GoodsPage,
  GoodsQuery,
  IdParams,
  ProductChangePage,
  ProductChangeQuery,
  ProductPromises,
  StockMovePage,
  StockMoveQuery,
} from '@haoli/contract/schemas'
import { listProductChanges, listStockMoves } from './history'
import { listGoods } from './list-goods'
import { refuseUnknownProduct } from './plan-shelf'
import { readGoods } from './read-goods'

const tags = ['merchant']
const seen = { actor: ['operations', 'service', 'marketing'], object: 'shop' } as const
/** They name orders. */
const seenWithOrders = { actor: ['operations', 'service'], object: 'shop' } as const

/** What staff see of the goods. */
export const goodsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry, answers } = app.deps

  app.get(
    '/merchant/products',
    {
      config: seen,
      schema: {
        tags,
        summary: 'List products, on the shelf and off it',
        operationId: 'listMerchantProducts',
        querystring: GoodsQuery,
        response: { 200: GoodsPage },
      },
    },
    async (request) => listGoods(db, request.query, { now: clock.now(), registry, answers }),
  )

  app.get(
    '/merchant/products/:id',
    {
      config: seen,
      schema: {
        tags,
        summary: 'Get a product with all its SKUs, stock and plans',
        operationId: 'getMerchantProduct',
        params: IdParams,
        response: { 200: Goods },
      },
    },
    async (request) => readGoods(db, request.params.id, { now: clock.now(), registry }),
  )

  app.get(
    '/merchant/products/:id/stock-moves',
    {
      config: seenWithOrders,
      schema: {
        tags,
        summary: 'List what moved the stock of a product, newest first',
        operationId: 'listStockMoves',
        params: IdParams,
        querystring: StockMoveQuery,
        response: { 200: StockMovePage },
      },
    },
    async (request) => {
      await refuseUnknownProduct(db, request.params.id)
      return listStockMoves(db, request.params.id, request.query)
    },
  )

  app.get(
    '/merchant/products/:id/changes',
    {
      config: seen,
      schema: {
        tags,
        summary: 'List what staff and imports changed of a product, newest first',
        operationId: 'listProductChanges',
        params: IdParams,
        querystring: ProductChangeQuery,
        response: { 200: ProductChangePage },
      },
    },
    async (request) => {
      await refuseUnknownProduct(db, request.params.id)
      return listProductChanges(db, request.params.id, request.query)
    },
  )

  app.get(
    '/merchant/products/:id/promises',
    {
      config: seen,
      schema: {
        tags,
        summary: 'Get where a product is promised or shown, and what becomes of it off the shelf',
        operationId: 'getProductPromises',
        params: IdParams,
        response: { 200: ProductPromises },
      },
    },
    async (request) => {
      await refuseUnknownProduct(db, request.params.id)
      const all = await registry.productPromises(db, request.params.id, clock.now())
      return { items: all.filter(({ count }) => count > 0) }
    },
  )
}
