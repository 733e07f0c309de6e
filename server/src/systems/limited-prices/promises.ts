import type { ProductPromise } from '@haoli/contract'
import { sql } from 'kysely'
import { namedPromise } from '../../core/products/promises'
import type { Db } from '../../platform/database/db'

export const limitedPricesOf = async (db: Db, productId: string, now: Date): Promise<ProductPromise[]> => [
  await namedPromise(
    db,
    'limited_prices',
    sql`select o.id, coalesce(nullif((select string_agg(spec ->> 'value', ' / ') from jsonb_array_elements(k.specs) spec), ''), p.title)
        as title, o.starts_at as "from", o.ends_at as until
      from skus k join limited_prices o on o.sku_id = k.id join products p on p.id = k.product_id
      where k.product_id = ${productId} and o.ends_at > ${now} and o.ends_at > o.starts_at order by o.starts_at, k.position`,
  ),
]
