import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { countedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

export const onShelves = async (db: Db, productId: string): Promise<ProductPromise[]> => [
  await countedPromise(
    db,
    'shelves',
    sql`select count(*) as count, null::bigint as pieces from promoter_shelf_goods where product_id = ${productId}`,
  ),
]
