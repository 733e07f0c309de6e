import type { GoodsPage, GoodsQuery } from '@haoli/contract'
import { limits } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Answers } from '../../core/answers/keep-answers'
import { freightSetting } from '../../core/freight/freight-setting'
import { asked } from '../../core/products/product-filter'
import { readSearch } from '../../core/search-text/read-search'
import { readSearchWords } from '../../core/search-text/search-words'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { countGoods } from './count-goods'
import { goodsOrder, readGoodsCursor, writeGoodsCursor } from './goods-order'
import { goodsRows } from './goods-rows'
import { stockSetting } from './stock-setting'

interface From extends Pick<Context, 'now' | 'registry'> {
  answers: Pick<Answers, 'part'>
}

/** A page of all products, also those off the shelf, as staff see them. The first page has the counts of the whole shop. */
export async function listGoods(db: Db, query: GoodsQuery, { now, registry, answers }: From): Promise<GoodsPage> {
  const { sort = 'updated', limit = limits.pageDefault } = query
  const { lowPieces } = await readSetting(db, stockSetting, now)
  const order = goodsOrder(sort)
  const cursor = query.cursor === undefined ? null : readGoodsCursor(query.cursor, sort)
  const conditions = [...conditionsOf(query, lowPieces), ...(await searched(db, query, { now, answers }))]
  const isGiftable = registry.productFilters.get('giftable')?.(now) ?? sql<boolean>`true`
  if (query.giftable !== undefined) conditions.push(query.giftable ? isGiftable : sql`not ${isGiftable}`)
  if (query.freightTemplateId !== undefined) conditions.push(await travelsBy(db, query.freightTemplateId, now))
  if (cursor) conditions.push(order.after(cursor.value, cursor.id))
  const { rows } = await sql<{ id: string; value: number; key: string }>`${sql.raw(plannedEachTime)}
    select p.id, ${order.value} as value, ${order.id} as key from ${order.from}
    where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by ${order.by} limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const ids = page.map(({ id }) => id)
  const [items, counts] = [
    await goodsRows(db, ids, isGiftable),
    query.cursor === undefined ? await countGoods(db, lowPieces) : null,
  ]
  const more = rows.length > limit && last !== undefined
  return {
    items,
    nextCursor: more ? writeGoodsCursor(sort, { value: last.value, id: last.key }) : null,
    counts,
    lowPieces,
  }
}

/** The products of which a listed SKU has so few pieces. */
export const lowGoods = (lowPieces: number) => sql`
  select k.product_id from stocks t join skus k on k.id = t.sku_id where t.available <= ${lowPieces} and k.listed`

function conditionsOf({ state, categoryId }: GoodsQuery, lowPieces: number): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (state === 'listed') conditions.push(sql`p.listed`)
  if (state === 'off') conditions.push(sql`not p.listed`)
  if (state === 'sold_out') conditions.push(sql`p.listed and p.sold_out`)
  if (state === 'low') conditions.push(sql`p.listed and not p.sold_out and p.id in (${lowGoods(lowPieces)})`)
  if (state === 'planned') conditions.push(sql`p.id in (select product_id from shelf_plans)`)
  if (categoryId !== undefined) {
    conditions.push(sql`p.id in (select product_id from product_categories where category_id = ${categoryId})`)
  }
  return conditions
}

/** Whether freight of a product goes by this template. */
async function travelsBy(db: Db, id: string, now: Date): Promise<RawBuilder<unknown>> {
  const { templates } = await readSetting(db, freightSetting, now)
  const others = templates.map((one) => one.id).filter((one) => one !== id)
  // The first stands for all that is not known.
  if (templates[0]?.id === id) return sql`coalesce(p.freight_template_id, '') <> all (${others}::text[])`
  return sql`p.freight_template_id = ${id}`
}

/** By an id of a product or SKU, with its prefix or without, or by words as in the shop. */
async function searched(db: Db, { q }: GoodsQuery, { now, answers }: Pick<From, 'now' | 'answers'>) {
  const text = q?.trim() ?? ''
  if (text === '') return []
  const id = /^(?:(prd|sku)_)?([A-Za-z0-9_-]+)$/.exec(text)
  if (id && (id[1] !== undefined || /^\d{3,}$/.test(text))) {
    const [product, sku] = [`prd_${id[2]}`, `sku_${id[2]}`]
    return [sql`(p.id = ${product} or p.id in (select product_id from skus where id = ${sku}))`]
  }
  const words = await answers.part('search words', () => readSearchWords(db, now))
  const search = readSearch(text, words)
  return search.parts.length > 0 ? [sql`p.id in (${asked(search)})`] : [sql`false`]
}
