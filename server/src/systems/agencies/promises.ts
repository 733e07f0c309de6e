import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { namedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

export const offeredByAgencies = async (db: Db, productId: string, now: Date): Promise<ProductPromise[]> => [
  await namedPromise(
    db,
    'agency_offers',
    sql`select o.id, a.name as title, o.begins_at as "from", o.ends_at as until
      from agency_offers o join agencies a on a.id = o.agency_id
      where o.product_id = ${productId} and (o.ends_at is null or o.ends_at > ${now}) order by o.begins_at`,
  ),
]
