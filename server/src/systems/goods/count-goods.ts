import type { GoodsPage } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

type Counts = NonNullable<GoodsPage['counts']>

/** How many products each tab of the merchant's list has. */
export async function countGoods(db: Db, lowPieces: number): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'all'>>`select
    (select count(*) from products where listed) as listed,
    (select count(*) from products where not listed) as off,
    (select count(distinct product_id) from shelf_plans) as planned,
    (select count(*) from products where listed and sold_out) as sold_out,
    (
      select count(distinct p.id) from stocks t join skus k on k.id = t.sku_id join products p on p.id = k.product_id
      where t.available <= ${lowPieces} and k.listed and p.listed and not p.sold_out
    ) as low`.execute(db)
  const counts = rows[0] ?? { listed: 0, off: 0, planned: 0, sold_out: 0, low: 0 }
  return { all: counts.listed + counts.off, ...counts }
}
