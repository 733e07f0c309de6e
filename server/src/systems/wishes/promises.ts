import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { countedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

/** Links that still answer. */
export const promisedWishes = async (db: Db, productId: string, now: Date): Promise<ProductPromise[]> => [
  await countedPromise(
    db,
    'wishes',
    sql`select count(*) as count, null::bigint as pieces from wishes where product_id = ${productId} and expires_at > ${now}`,
  ),
]
