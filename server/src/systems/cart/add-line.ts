import type { Cart } from '@haoli/contract'
import { sql } from 'kysely'
import { customerLock } from '../../core/customers/lock-customer'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { readCart } from './read-cart'
import { refuseTooMany } from './refuse-too-many'

/** Bounds the answer to each change of a cart, which is the whole cart: every line is priced and checked anew. */
export const mostLines = 120

/** Puts `quantity` more pieces of a SKU into the cart, selected, at today's price. Answers the cart. */
export async function addLine(
  tx: Tx,
  customerId: string,
  { skuId, quantity }: { skuId: string; quantity: number },
  context: Pick<Context, 'now' | 'registry'>,
): Promise<Cart> {
  // One statement: locks the customer, reads the price, writes the line.
  const added = await tx
    .with('customer', (db) => customerLock(db, customerId))
    .insertInto('cart_lines')
    .columns(['customer_id', 'sku_id', 'quantity', 'added_price_fen', 'added_at'])
    .expression((eb) =>
      eb
        .selectFrom(['customer', 'skus'])
        .select(['customer.id', 'skus.id as sku_id'])
        .select([eb.cast<number>(eb.val(quantity), 'integer').as('quantity'), 'skus.price_fen'])
        .select(eb.cast<Date>(eb.val(context.now), 'timestamptz').as('added_at'))
        .where('skus.id', '=', skuId),
    )
    .onConflict((conflict) =>
      conflict.columns(['customer_id', 'sku_id']).doUpdateSet((eb) => ({
        quantity: sql<number>`cart_lines.quantity + excluded.quantity`,
        selected: true,
        added_price_fen: eb.ref('excluded.added_price_fen'),
        added_at: eb.ref('excluded.added_at'),
      })),
    )
    .returning('sku_id')
    .executeTakeFirst()
  if (!added) throw new Problem('not_found', 'no such SKU', { param: '/skuId' })
  const cart = await readCart(tx, customerId, context)
  refuseTooMany(cart, skuId)
  if (cart.lines.length > mostLines) throw new Problem('cart_full', `a cart holds ${mostLines} lines`)
  return cart
}
