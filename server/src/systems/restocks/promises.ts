import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { countedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

export const awaitedRestocks = async (db: Db, productId: string): Promise<ProductPromise[]> => [
  await countedPromise(
    db,
    'restock_watches',
    sql`select count(distinct w.customer_id) as count, null::bigint as pieces
      from skus k join restock_watches w on w.sku_id = k.id where k.product_id = ${productId}`,
  ),
]
