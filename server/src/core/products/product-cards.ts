import type { ProductCard } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { type CouponTag, couponTags } from '../coupons/coupon-tags'

interface CardRow {
  id: string
  title: string
  imageUrl: string | null
  priceFen: number
  marketPriceFen: number | null
  maxPriceFen: number
  soldCount: number
  listed: boolean
  categoryIds: string[]
  skus: number | null
  onlySkuId: string | null
  available: boolean | null
}

/**
 * The cards of some products, in the order of the ids, in two queries however many there are. Ids that do not exist are
 * left out. Coupons are those that can be claimed at `now`.
 */
export async function productCards(db: Db, ids: string[], now: Date): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CardRow>`
    select p.id, p.title, p.image_urls ->> 0 as "imageUrl", p.min_price_fen as "priceFen",
      p.market_price_fen as "marketPriceFen", p.max_price_fen as "maxPriceFen", p.sold_count as "soldCount", p.listed,
      array(select category_id from product_categories where product_id = p.id) as "categoryIds",
      s.skus, s.only as "onlySkuId", s.available
    from unnest(${ids}::text[]) with ordinality as wanted (id, place)
    join products p on p.id = wanted.id
    left join lateral (
      select count(*)::int as skus, min(k.id) as only, bool_or(t.available > 0) as available
      from skus k join stocks t on t.sku_id = k.id
      where k.product_id = p.id and k.listed
    ) s on true
    order by wanted.place`.execute(db)
  const tags = await couponTags(db, rows, now)
  return rows.map((row) => cardOf(row, tags.get(row.id) ?? null))
}

function cardOf(row: CardRow, couponTag: CouponTag | null): ProductCard {
  return {
    id: row.id,
    title: row.title,
    imageUrl: row.imageUrl,
    priceFen: row.priceFen,
    marketPriceFen: row.marketPriceFen,
    hasPriceRange: row.maxPriceFen > row.priceFen,
    soldCount: row.soldCount,
    soldOut: row.available !== true,
    listed: row.listed,
    onlySkuId: row.skus === 1 ? row.onlySkuId : null,
    couponTag,
  }
}
