import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { countedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

/** Lines that shoppers have: they stay, and say that they cannot be ordered. */
export const promisedInCarts = async (db: Db, productId: string): Promise<ProductPromise[]> => [
  await countedPromise(
    db,
    'carts',
    sql`select count(distinct c.customer_id) as count, coalesce(sum(c.quantity), 0)::bigint as pieces
      from skus k join cart_lines c on c.sku_id = k.id where k.product_id = ${productId}`,
  ),
]
