import type { GoodsRow, ShelfPlan } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'

export const utc = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The plans of a product `p`, the next one first. */
export const plansOf: RawBuilder<ShelfPlan[]> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('listed', s.listed, 'at', ${utc('s.at')}, 'reason', s.reason) order by s.at), '[]')
  from shelf_plans s where s.product_id = p.id)`

/** These products as rows, in this order. */
export async function goodsRows(db: Db, ids: readonly string[], isGiftable: RawBuilder<boolean>): Promise<GoodsRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<GoodsRow>`
    select p.id, p.title, p.image_urls ->> 0 as "imageUrl", p.min_price_fen as "priceFen", p.max_price_fen as "maxPriceFen",
      p.sold_count as "soldCount", p.listed, p.sold_out as "soldOut", p.sku_count as "skuCount", p.edition,
      ${utc('p.updated_at')} as "updatedAt", c.name as "categoryName", ${isGiftable} as giftable, ${plansOf} as "shelfPlans",
      coalesce(t.available, 0)::bigint as "availableQuantity", coalesce(t.held, 0)::bigint as "heldQuantity",
      coalesce(t.fewest, 0) as "fewestQuantity"
    from unnest(${ids}::text[]) with ordinality as wanted (id, place)
    join products p on p.id = wanted.id
    left join categories c on c.id = p.leaf_category_id
    left join lateral (
      select sum(s.available)::bigint as available, sum(s.held)::bigint as held,
        coalesce(min(s.available) filter (where k.listed), min(s.available)) as fewest
      from skus k join stocks s on s.sku_id = k.id where k.product_id = p.id
    ) t on true
    order by wanted.place`.execute(db)
  return rows
}
