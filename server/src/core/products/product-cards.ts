import type { ProductCard } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { type CouponTag, couponTags } from '../coupons/coupon-tags'
import type { AddedToCard } from '../system/parts'
import type { Context } from '../system/system'

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
  onlySkuId: string | null
  soldOut: boolean
  added: Partial<AddedToCard>
}

/**
 * The cards of some products, in the order of the ids, in two queries however many there are. Ids that do not exist are
 * left out. Coupons are those that can be claimed at `now`. What the filters of systems ask for, each card says of its product,
 * and what else systems add.
 */
export async function productCards(
  db: Db,
  ids: string[],
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const members = new Map([...registry.productFilters, ...registry.ofCards])
  const added = [...members].map(([member, of]) => sql`${sql.lit(member)}, ${of(now)}`)
  const { rows } = await sql<CardRow>`
    select p.id, p.title, p.image_urls ->> 0 as "imageUrl", p.min_price_fen as "priceFen",
      p.market_price_fen as "marketPriceFen", p.max_price_fen as "maxPriceFen", p.sold_count as "soldCount", p.listed,
      array(select category_id from product_categories where product_id = p.id) as "categoryIds",
      p.only_sku_id as "onlySkuId", p.sold_out as "soldOut", jsonb_build_object(${sql.join(added)}) as added
    from unnest(${ids}::text[]) with ordinality as wanted (id, place)
    join products p on p.id = wanted.id
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
    soldOut: row.soldOut,
    listed: row.listed,
    onlySkuId: row.onlySkuId,
    couponTag,
    ...row.added,
  }
}
