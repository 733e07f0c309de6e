import { type AgencyGoodsPage, limits, type PlanCondition } from '@haoli/contract'
import { sql } from 'kysely'
import { bestPlans } from '../../core/commission/best-plans'
import { productCards } from '../../core/products/product-cards'
import { searchHits } from '../../core/products/search-hits'
import type { Context } from '../../core/system/system'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db, Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

interface Wanted {
  agencyId: string
  q?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

interface Row {
  productId: string
  planKind: 'open' | 'targeted' | 'exclusive' | 'taken'
  condition: PlanCondition
  ratePpm: number
  servicePpm: number
  sharePpm: number | null
  supplier: string | null
  canOffer: boolean
  endsAt: Date | null
}

/** The listed products that an agency's promoters can sell now, what pays most first. */
export async function agencyGoods(
  db: Db,
  { agencyId, q = '', cursor, limit = limits.pageDefault }: Wanted,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<AgencyGoodsPage> {
  const last = readGoodsCursor(cursor)
  const beyond = last ? sql`("ratePpm", "productId") < (${last.ratePpm}::int, ${last.id})` : sql`true`
  const { rows } = await sql<Row>`
    with ${await searchHits(db, q, now)}, goods as (
      select plans."productId", plans.condition, plans."sharedPpm" as "ratePpm", plans."endsAt",
        (array['exclusive', 'targeted', 'taken', 'open'])[plans.rank + 1] as "planKind",
        case when plans."offerId" is null then plans."servicePpm" else 0 end as "servicePpm",
        shares.share_ppm as "sharePpm", supplier.name as supplier,
        plans.rank = 1 and not exists (
          select from agency_offers offers where offers.agency_id = ${agencyId} and offers.product_id = plans."productId"
            and (offers.ends_at is null or offers.ends_at > ${now})) as "canOffer"
      from (${bestPlans({ agencyId }, now)}) plans
      join hits on hits.id = plans."productId"
      left join agencies supplier on supplier.id = plans."supplierId"
      left join agency_product_shares shares on shares.agency_id = ${agencyId} and shares.product_id = plans."productId"
    )
    select * from goods where ${beyond} order by "ratePpm" desc, "productId" desc limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const ids = page.map(({ productId }) => productId)
  const cards = await productCards(db, ids, { now, registry })
  const items = page.flatMap(({ productId, endsAt, ...goods }) => {
    const product = cards.find((card) => card.id === productId)
    return product ? [{ product, ...goods, endsAt: endsAt?.toISOString() ?? null }] : []
  })
  const end = rows.length > limit ? page.at(-1) : undefined
  return { items, nextCursor: end ? writeCursor([end.ratePpm, end.productId]) : null }
}

function readGoodsCursor(cursor: string | undefined): { ratePpm: number; id: string } | null {
  if (cursor === undefined) return null
  const [ratePpm, id] = readCursor(cursor)
  if (!Number.isSafeInteger(ratePpm) || typeof id !== 'string') throw notOfThisList()
  return { ratePpm: ratePpm as number, id }
}

/** Says what promoters get of the rate for one product; null: as for all. */
export async function setProductShare(
  tx: Tx,
  { agencyId, productId, sharePpm }: { agencyId: string; productId: string; sharePpm: number | null },
): Promise<void> {
  const product = await tx.selectFrom('products').select('id').where('id', '=', productId).executeTakeFirst()
  if (!product) throw new Problem('not_found', 'no such product')
  if (sharePpm === null) {
    await tx
      .deleteFrom('agency_product_shares')
      .where('agency_id', '=', agencyId)
      .where('product_id', '=', productId)
      .execute()
    return
  }
  await tx
    .insertInto('agency_product_shares')
    .values({ agency_id: agencyId, product_id: productId, share_ppm: sharePpm })
    .onConflict((conflict) => conflict.columns(['agency_id', 'product_id']).doUpdateSet({ share_ppm: sharePpm }))
    .execute()
}
