import { type RawBuilder, sql } from 'kysely'

/** What of the goods with a plan is wanted. */
export interface GoodsFilter {
  productIds?: readonly string[] | undefined
  categoryId?: string | undefined
  minRatePpm?: number | undefined
  minPriceFen?: number | undefined
  maxPriceFen?: number | undefined
  minSold?: number | undefined
}

/** A condition on the best plan of each product, as `goods.ts` selects it. */
export function matchingGoods(filter: GoodsFilter): RawBuilder<unknown> {
  const { productIds, categoryId, minRatePpm, minPriceFen, maxPriceFen, minSold } = filter
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (productIds !== undefined) conditions.push(sql`"productId" = any(${[...productIds]}::text[])`)
  if (categoryId !== undefined) {
    conditions.push(sql`"productId" in (select product_id from product_categories where category_id = ${categoryId})`)
  }
  if (minRatePpm !== undefined) conditions.push(sql`"ratePpm" >= ${minRatePpm}`)
  if (minPriceFen !== undefined) conditions.push(sql`min_price_fen >= ${minPriceFen}`)
  if (maxPriceFen !== undefined) conditions.push(sql`min_price_fen <= ${maxPriceFen}`)
  if (minSold !== undefined) conditions.push(sql`sold_count >= ${minSold}`)
  return sql.join(conditions, sql` and `)
}
