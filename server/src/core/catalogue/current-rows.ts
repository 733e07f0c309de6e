import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { ProductRow } from './read-product'

/** A product of the shop in the form of a row of a file. */
export interface CurrentRow extends Omit<ProductRow, 'soldCount' | 'translations'> {
  edition: number
  /** The last move of its stocks that was no order's; 0: none. */
  stockMark: number
}

/** These products, by their ids; those that do not exist are left out. */
export async function currentRows(db: Db, ids: readonly string[]): Promise<Map<string, CurrentRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<CurrentRow>`
    select p.id, p.title, p.subtitle, p.image_urls as "imageUrls", p.description, p.detail_image_urls as "detailImageUrls",
      p.attributes, p.services, p.purchase_limit as "purchaseLimit", p.freight_template_id as "freightTemplateId", p.listed,
      p.edition,
      case when p.leaf_category_id is null then '{}' else array[p.leaf_category_id] end as "categoryIds",
      array(select label from product_labels l where l.product_id = p.id order by label) as labels, (
        select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'specs', k.specs, 'imageUrl', k.image_url, 'priceFen', k.price_fen,
          'marketPriceFen', k.market_price_fen, 'listed', k.listed, 'weightGrams', k.weight_grams, 'stock', t.available)
          order by k.position, k.id), '[]')
        from skus k join stocks t on t.sku_id = k.id where k.product_id = p.id
      ) as skus, (
        select coalesce(max(m.id), 0) from skus k join lateral (
          select id from stock_moves where sku_id = k.id and cause in ('import', 'count', 'adjustment') order by id desc limit 1
        ) m on true where k.product_id = p.id
      ) as "stockMark"
    from products p where p.id = any (${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
