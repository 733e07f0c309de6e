import type { GoodsPage } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

type Counts = NonNullable<GoodsPage['counts']>

/** How many products each tab of the merchant's list has. `offset 0`: by what is low, not among all goods. */
export async function countGoods(db: Db, lowPieces: number): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'all'>>`select
    c.*, (select count(distinct product_id) from shelf_plans) as planned,
    (
      select count(distinct product_id) from stocks t, lateral (
        select k.product_id from skus k join products p on p.id = k.product_id
        where k.id = t.sku_id and k.listed and p.listed and not p.sold_out offset 0) k
      where t.available <= ${lowPieces}
    ) as low
    from (
      select coalesce(sum(count) filter (where listed), 0)::int as listed,
        coalesce(sum(count) filter (where not listed), 0)::int as off,
        coalesce(sum(count) filter (where listed and sold_out), 0)::int as sold_out
      from product_counts
    ) c`.execute(db)
  const counts = rows[0] ?? { listed: 0, off: 0, planned: 0, sold_out: 0, low: 0 }
  return { all: counts.listed + counts.off, ...counts }
}
