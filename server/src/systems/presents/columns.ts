import { sql } from 'kysely'

/** A customer as others see them: nickname and picture. `table`: the alias of `customers` in the query. */
export const publicProfile = (table: string) =>
  sql`jsonb_build_object('nickname', ${sql.ref(`${table}.nickname`)}, 'avatarUrl', ${sql.ref(`${table}.avatar_url`)})`

/** The goods of the order line `l`, without the price. */
export const goodsOfLine = sql`jsonb_build_object(
  'productId', l.product_id, 'title', l.title, 'specText', l.spec_text, 'imageUrl', l.image_url)`

/** The goods of the order line `l` for whoever paid them, with the price. */
/** What a piece of the line `l` costs without the offer by which it was ordered: swaps are for goods of that price. */
export const usualPriceOf = sql<number>`coalesce((l.offer ->> 'usualFen')::bigint, l.price_fen)`

export const givenGoodsOfLine = sql`${goodsOfLine} || jsonb_build_object('skuId', l.sku_id, 'priceFen', l.price_fen)`
