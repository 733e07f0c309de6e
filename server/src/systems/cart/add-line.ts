import { sql } from 'kysely'
import { loadGoods } from '../../core/catalogue/goods'
import { lockCustomer } from '../../core/customers/lock-customer'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { refuseTooMany } from './refuse-too-many'

/** Bounds the answer to each change of a cart, which is the whole cart: every line is priced and checked anew. */
export const mostLines = 120

/** Puts `quantity` more pieces of a SKU into the cart, selected, at today's price. */
export async function addLine(
  tx: Tx,
  customerId: string,
  { skuId, quantity }: { skuId: string; quantity: number },
  now: Date,
): Promise<void> {
  await lockCustomer(tx, customerId)
  const goods = (await loadGoods(tx, [skuId])).get(skuId)
  if (!goods) throw new Problem('not_found', 'no such SKU', { param: '/skuId' })
  await tx
    .insertInto('cart_lines')
    .values({ customer_id: customerId, sku_id: skuId, quantity, added_price_fen: goods.priceFen, added_at: now })
    .onConflict((conflict) =>
      conflict.columns(['customer_id', 'sku_id']).doUpdateSet({
        quantity: sql<number>`cart_lines.quantity + excluded.quantity`,
        selected: true,
        added_price_fen: goods.priceFen,
        added_at: now,
      }),
    )
    .execute()
  await refuseTooMany(tx, customerId, skuId, now)
  const { lines } = await tx
    .selectFrom('cart_lines')
    .select(sql<number>`count(*)::int`.as('lines'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  if (lines > mostLines) {
    throw new Problem('cart_full', `a cart holds ${mostLines} lines`)
  }
}
