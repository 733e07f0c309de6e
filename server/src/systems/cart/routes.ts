import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AddCartLine,
  Cart,
  RemoveCartLines,
  SelectCartLines,
  SkuIdParams,
  UpdateCartLine,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { lockCustomer } from '../../core/customers/lock-customer'
import { addLine } from './add-line'
import { readCart } from './read-cart'
import { updateLine } from './update-line'

const config = { actor: 'person', object: 'own' } as const

const answer = (summary: string, operationId: string) => ({
  tags: ['cart'],
  summary,
  operationId,
  response: { 200: Cart },
})

/** Every answer is the whole cart, so the client never computes totals. */
export const cartRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get('/cart', { config, schema: answer('Get the cart with its totals', 'getCart') }, async (request) =>
    readCart(db, customerOf(request), newContext(request.actor)),
  )

  app.post(
    '/cart/lines',
    { config, schema: { ...answer('Add pieces of a SKU to the cart', 'addCartLine'), body: AddCartLine } },
    async (request) =>
      app.transact(request, (tx) => addLine(tx, customerOf(request), request.body, newContext(request.actor))),
  )

  app.put(
    '/cart/lines/:skuId',
    {
      config,
      schema: {
        ...answer('Change the quantity, the selection or the SKU of a line', 'updateCartLine'),
        params: SkuIdParams,
        body: UpdateCartLine,
      },
    },
    async (request) =>
      app.transact(request, (tx) =>
        updateLine(tx, customerOf(request), request.params.skuId, request.body, newContext(request.actor)),
      ),
  )

  app.put(
    '/cart/selection',
    { config, schema: { ...answer('Select or deselect lines', 'selectCartLines'), body: SelectCartLines } },
    async (request) =>
      app.transact(request, async (tx) => {
        const { skuIds, selected } = request.body
        await lockCustomer(tx, customerOf(request))
        if (skuIds.length > 0) {
          await tx
            .updateTable('cart_lines')
            .set({ selected })
            .where('customer_id', '=', customerOf(request))
            .where('sku_id', 'in', skuIds)
            .execute()
        }
        return readCart(tx, customerOf(request), newContext(request.actor))
      }),
  )

  app.post(
    '/cart/removals',
    { config, schema: { ...answer('Remove lines from the cart', 'removeCartLines'), body: RemoveCartLines } },
    async (request) =>
      app.transact(request, async (tx) => {
        await lockCustomer(tx, customerOf(request))
        await tx
          .deleteFrom('cart_lines')
          .where('customer_id', '=', customerOf(request))
          .where('sku_id', 'in', request.body.skuIds)
          .execute()
        return readCart(tx, customerOf(request), newContext(request.actor))
      }),
  )
}
