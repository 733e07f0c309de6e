import type { Goods } from '@haoli/contract'
import { sql } from 'kysely'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { plansOf, utc } from './goods-rows'
import { stockSetting } from './stock-setting'

/** A product with all its SKUs, on the shelf or off it. Throws `not_found`. */
export async function readGoods(
  db: Db,
  id: string,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<Goods> {
  const { lowPieces } = await readSetting(db, stockSetting, now)
  const isGiftable = registry.productFilters.get('giftable')?.(now) ?? sql<boolean>`true`
  const { rows } = await sql<Omit<Goods, 'lowPieces'>>`
    select p.id, p.title, p.subtitle, p.image_urls as "imageUrls", p.description, p.detail_image_urls as "detailImageUrls",
      p.attributes, p.services, p.purchase_limit as "purchaseLimit", p.freight_template_id as "freightTemplateId",
      p.listed, p.sold_out as "soldOut", p.sold_count as "soldCount", p.edition, ${isGiftable} as giftable, p.may_be_given as "mayBeGiven",
      ${utc('p.created_at')} as "createdAt", ${utc('p.updated_at')} as "updatedAt", ${plansOf} as "shelfPlans", (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.level, c.position), '[]')
        from product_categories pc join categories c on c.id = pc.category_id where pc.product_id = p.id
      ) as categories,
      ${labelsOf('recipient')} as recipients, ${labelsOf('occasion')} as occasions, (
        select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'specs', k.specs, 'imageUrl', k.image_url,
          'priceFen', k.price_fen, 'marketPriceFen', k.market_price_fen, 'listed', k.listed, 'weightGrams', k.weight_grams,
          'availableQuantity', t.available, 'heldQuantity', t.held, 'soldQuantity', t.sold,
          'offeredUntil', case when k.offered_until > ${now} then ${utc('k.offered_until')} end) order by k.position, k.id), '[]')
        from skus k join stocks t on t.sku_id = k.id where k.product_id = p.id
      ) as skus
    from products p where p.id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound('product')
  return { ...row, lowPieces }
}

const labelsOf = (kind: 'recipient' | 'occasion') => sql<string[]>`array(
  select split_part(l.label, ':', 2) from product_labels l where l.product_id = p.id and l.label like ${`${kind}:%`} order by 1)`
