import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CancelShelfPlan,
  ChangedPrices,
  ChangeGiving,
  ChangePrices,
  ChangeShelf,
  ChangeStock,
  Goods,
  IdParams,
  PlacedProduct,
  PlaceProduct,
  ShelfChanges,
  SkuStockList,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { changeGiving } from '../../core/catalogue/change-giving'
import { changePrices } from '../../core/catalogue/change-prices'
import { placeProduct } from '../../core/catalogue/place-product'
import { changeStock } from '../../core/stock/change-stock'
import { cancelShelfPlan, planOrChangeShelf } from './plan-shelf'
import { readGoods } from './read-goods'

const tags = ['merchant']
const config = { actor: ['operations'], object: 'shop' } as const

/** Stock, prices and the shelf: what staff change often, of several goods at once. */
export const goodsChangeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { clock, registry, newContext } = app.deps

  app.put(
    '/merchant/products/:id/place',
    {
      config,
      schema: {
        tags,
        summary: 'Put a product before or after another one, or first or last',
        operationId: 'placeProduct',
        params: IdParams,
        body: PlaceProduct,
        response: { 200: PlacedProduct },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { from, to } = await placeProduct(tx, request.params.id, request.body)
        noteChange(request, { before: { afterId: from }, after: { afterId: to } })
        return { afterId: to }
      }),
  )

  app.put(
    '/merchant/products/:id/giving',
    {
      config,
      schema: {
        tags,
        summary: 'Say whether a product is offered as a present',
        operationId: 'changeGiving',
        params: IdParams,
        body: ChangeGiving,
        response: { 200: Goods },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        await changeGiving(tx, id, request.body.mayBeGiven, newContext(request.actor))
        return readGoods(tx, id, { now: clock.now(), registry })
      }),
  )

  app.post(
    '/merchant/skus/stock',
    {
      config,
      schema: {
        tags,
        summary: 'Set stock as counted, or add and take pieces, with a reason; all of them or none',
        operationId: 'changeStock',
        body: ChangeStock,
        response: { 200: SkuStockList },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { changes, reason } = request.body
        const items = await changeStock(tx, changes, { by: request.actor, reason, now: clock.now() })
        noteChange(request, { ...oneOf(changes), after: items })
        return { items }
      }),
  )

  app.post(
    '/merchant/skus/prices',
    {
      config,
      schema: {
        tags,
        summary: 'Set prices with a reason; all of them or none',
        operationId: 'changePrices',
        body: ChangePrices,
        response: { 200: ChangedPrices },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { changes, reason } = request.body
        await changePrices(tx, changes, { by: request.actor, reason, now: clock.now() })
        const items = changes.map(({ basedOn: _, ...prices }) => prices)
        noteChange(request, {
          ...oneOf(changes),
          before: changes.map(({ skuId, basedOn }) => ({ skuId, ...basedOn })),
          after: items,
        })
        return { items }
      }),
  )

  app.post(
    '/merchant/products/shelf',
    {
      config,
      schema: {
        tags,
        summary: 'Put products on the shelf or take them off, now or at a time',
        operationId: 'changeShelf',
        body: ChangeShelf,
        response: { 200: ShelfChanges },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const items = await planOrChangeShelf(tx, request.body, newContext(request.actor))
        const [only] = request.body.productIds
        noteChange(request, {
          ...(request.body.productIds.length === 1 && only !== undefined && { objectId: only }),
          after: items,
        })
        return { items }
      }),
  )

  app.post(
    '/merchant/products/:id/shelf-plans/cancel',
    {
      config,
      schema: {
        tags,
        summary: 'Cancel what was planned for the shelf',
        operationId: 'cancelShelfPlan',
        params: IdParams,
        body: CancelShelfPlan,
        response: { 200: Goods },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        await cancelShelfPlan(tx, { productId: id, listed: request.body.listed }, newContext(request.actor))
        return readGoods(tx, id, { now: clock.now(), registry })
      }),
  )
}

/** What the line of the audit log is about, where it is about one SKU. */
const oneOf = (changes: readonly { skuId: string }[]) =>
  changes.length === 1 && changes[0] ? { objectId: changes[0].skuId } : {}
