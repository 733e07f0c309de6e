import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

/** Takes the ordered pieces out of the cart; what was added on another phone meanwhile stays in it. */
export async function takeFromCart(
  tx: Tx,
  customerId: string,
  lines: readonly { skuId: string; quantity: number }[],
): Promise<void> {
  await sql`
    with ordered as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as o ("skuId" text, quantity integer)),
      gone as (delete from cart_lines c using ordered o
        where c.customer_id = ${customerId} and c.sku_id = o."skuId" and c.quantity <= o.quantity)
    update cart_lines c set quantity = c.quantity - o.quantity from ordered o
    where c.customer_id = ${customerId} and c.sku_id = o."skuId" and c.quantity > o.quantity`.execute(tx)
}
