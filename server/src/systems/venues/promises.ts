import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { namedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

/** Printed codes that open this product. */
export const printedCodes = async (db: Db, productId: string): Promise<ProductPromise[]> => [
  await namedPromise(
    db,
    'venue_codes',
    sql`select id, venue as title, created_at as "from", null::timestamptz as until from venue_codes
      where product_id = ${productId} and ended_at is null order by created_at`,
  ),
]
