import { sql } from 'kysely'

/** A person as others see them. `table`: the alias of `customers` in the query. */
export const face = (table: string) =>
  sql`jsonb_build_object('nickname', ${sql.ref(`${table}.nickname`)}, 'avatarUrl', ${sql.ref(`${table}.avatar_url`)})`

/** What was given, of the order line `l`: without a price. */
export const goodsOfLine = sql`jsonb_build_object(
  'productId', l.product_id, 'title', l.title, 'specText', l.spec_text, 'imageUrl', l.image_url)`

/** The same for whoever paid for it. */
export const givenGoodsOfLine = sql`${goodsOfLine} || jsonb_build_object('skuId', l.sku_id, 'priceFen', l.price_fen)`
