import { limits, type PlanCondition, type PromoterGoodsPage } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { agencyIdOf } from '../../core/agencies/memberships'
import { bestPlans } from '../../core/commission/best-plans'
import { productCards } from '../../core/products/product-cards'
import { searchHits } from '../../core/products/search-hits'
import type { Context } from '../../core/system/system'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'
import { type GoodsFilter, matchingGoods } from './goods-filter'

type Sort = 'earns' | 'rate' | 'sales' | 'price_asc' | 'price_desc'

interface Wanted extends GoodsFilter {
  q?: string | undefined
  sort?: Sort | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

interface Row {
  productId: string
  condition: PlanCondition
  ratePpm: number
  earnsFen: number
  endsAt: Date | null
  value: number
}

/** Each sort is by one whole number, the highest first, and then by id. */
const values: Record<Sort, RawBuilder<unknown>> = {
  earns: sql`"earnsFen"`,
  rate: sql`"ratePpm"`,
  sales: sql`sold_count`,
  price_asc: sql`-min_price_fen`,
  price_desc: sql`min_price_fen`,
}

/** The listed products that have a plan for this promoter now, with what they earn by one. */
export async function promoterGoods(
  db: Db,
  promoterId: string,
  { q = '', sort = 'earns', cursor, limit = limits.pageDefault, ...filter }: Wanted,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<PromoterGoodsPage> {
  const agencyId = await agencyIdOf(db, promoterId)
  const hits = await searchHits(db, q, now)
  const last = readGoodsCursor(cursor, sort)
  const beyond = last ? sql`(value, "productId") < (${last.value}::bigint, ${last.id})` : sql`true`
  const { rows } = await sql<Row>`
    with ${hits}, best as (
      select plans."productId", plans.condition, plans."promoterPpm" as "ratePpm",
        p.min_price_fen * plans."promoterPpm" / 1000000 as "earnsFen", plans."endsAt", p.sold_count, p.min_price_fen
      from (${bestPlans({ agencyId, promoterId }, now)}) plans
      join hits on hits.id = plans."productId" join products p on p.id = hits.id
    ), sorted as (select *, ${values[sort]} as value from best where ${matchingGoods(filter)})
    select "productId", condition, "ratePpm", "earnsFen", "endsAt", value::bigint as value
    from sorted where ${beyond} order by value desc, "productId" desc limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const cards = await productCards(
    db,
    page.map((row) => row.productId),
    { now, registry },
  )
  const items = page.flatMap(({ productId, value: _value, endsAt, ...plan }) => {
    const product = cards.find((card) => card.id === productId)
    return product ? [{ product, ...plan, endsAt: endsAt?.toISOString() ?? null }] : []
  })
  const end = rows.length > limit ? page.at(-1) : undefined
  return { items, nextCursor: end ? writeCursor([sort, end.value, end.productId]) : null }
}

function readGoodsCursor(cursor: string | undefined, sort: Sort): { value: number; id: string } | null {
  if (cursor === undefined) return null
  const [of, value, id] = readCursor(cursor)
  if (of !== sort || !Number.isSafeInteger(value) || typeof id !== 'string') throw notOfThisList()
  return { value: value as number, id }
}
