import type { Cart, UpdateCartLine } from '@haoli/contract'
import { sql } from 'kysely'
import { loadGoods } from '../../core/catalogue/goods'
import { lockCustomer } from '../../core/customers/lock-customer'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { readCart } from './read-cart'
import { refuseTooMany } from './refuse-too-many'

/** Changes one line: how many, whether it is selected, which SKU of the product. `not_found` where there is no line. Answers the cart. */
export async function updateLine(
  tx: Tx,
  customerId: string,
  skuId: string,
  change: UpdateCartLine,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<Cart> {
  await lockCustomer(tx, customerId)
  const line = await tx
    .updateTable('cart_lines')
    .set((eb) => ({
      quantity: change.quantity ?? eb.ref('quantity'),
      selected: change.selected ?? eb.ref('selected'),
    }))
    .where('customer_id', '=', customerId)
    .where('sku_id', '=', skuId)
    .returningAll()
    .executeTakeFirst()
  if (!line) throw notFound('cart line')
  const swapsTo = change.skuId === skuId ? undefined : change.skuId
  if (swapsTo !== undefined) await swapSku(tx, line, swapsTo)
  const cart = await readCart(tx, customerId, context)
  if (swapsTo !== undefined || change.quantity !== undefined) refuseTooMany(cart, swapsTo ?? skuId)
  return cart
}

type Line = { customer_id: string; sku_id: string; quantity: number; selected: boolean; added_at: Date }

/** The line keeps its place. A line of the other SKU that was there already is merged into it. */
async function swapSku(tx: Tx, line: Line, skuId: string): Promise<void> {
  const goods = await loadGoods(tx, [line.sku_id, skuId])
  const other = goods.get(skuId)
  if (!other) throw new Problem('not_found', 'no such SKU', { param: '/skuId' })
  if (other.productId !== goods.get(line.sku_id)?.productId) {
    throw new Problem('validation_failed', 'a line can only change to another SKU of its product', { param: '/skuId' })
  }
  await tx
    .deleteFrom('cart_lines')
    .where('customer_id', '=', line.customer_id)
    .where('sku_id', '=', line.sku_id)
    .execute()
  await tx
    .insertInto('cart_lines')
    .values({ ...line, sku_id: skuId, added_price_fen: other.priceFen })
    .onConflict((conflict) =>
      conflict.columns(['customer_id', 'sku_id']).doUpdateSet({
        quantity: sql<number>`cart_lines.quantity + excluded.quantity`,
        selected: sql<boolean>`cart_lines.selected or excluded.selected`,
        added_price_fen: other.priceFen,
        added_at: line.added_at,
      }),
    )
    .execute()
}
