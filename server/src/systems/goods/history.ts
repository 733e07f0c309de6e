import type { ProductChangePage, StockMovePage } from '@haoli/contract'
import { limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { cutPage, numberOfCursor } from '../../platform/time-cursor'

interface Wanted {
  cursor?: string | undefined
  limit?: number | undefined
}

const specText = sql<string>`coalesce((
  select string_agg(spec ->> 'value', ' / ' order by place) from jsonb_array_elements(k.specs) with ordinality as s (spec, place)), '')`
/** Who of the staff, of the columns `actor_kind` and `actor_id` of `m`. */
const by = sql`case when m.actor_kind is null then null else jsonb_build_object('kind', m.actor_kind, 'id', m.actor_id, 'name', (
  select nickname from customers where id = m.actor_id union all select name from machine_keys where id = m.actor_id limit 1)) end`

/** What moved the stock of a product's SKUs, newest first. */
export async function listStockMoves(
  db: Db,
  productId: string,
  {
    cursor,
    limit = limits.pageDefault,
    skuId,
    byStaff,
  }: Wanted & { skuId?: string | undefined; byStaff?: boolean | undefined },
): Promise<StockMovePage> {
  const before = numberOfCursor(cursor, 15)
  const { rows } = await sql<StockMovePage['items'][number]>`
    select m.id::text, m.at, m.sku_id as "skuId", ${specText} as "specText", m.cause, m.order_id as "orderId",
      (select number from orders o where o.id = m.order_id) as "orderNumber", m.available, m.held, m.sold,
      m.left_available as "leftQuantity", ${by} as by, m.reason
    from skus k cross join lateral (
      select * from stock_moves s where s.sku_id = k.id
        and ${before === null ? sql`true` : sql`s.id < ${before}`}
        and ${byStaff === true ? sql`s.cause in ('import', 'count', 'adjustment')` : sql`true`}
      order by s.id desc limit ${limit + 1}
    ) m
    where k.product_id = ${productId} and ${skuId === undefined ? sql`true` : sql`k.id = ${skuId}`}
    order by m.id desc limit ${limit + 1}`.execute(db)
  return pageOf(rows, limit)
}

/** What staff and imports changed of a product, newest first. */
export async function listProductChanges(
  db: Db,
  productId: string,
  { cursor, limit = limits.pageDefault }: Wanted,
): Promise<ProductChangePage> {
  const before = numberOfCursor(cursor, 15)
  const { rows } = await sql<ProductChangePage['items'][number]>`
    select m.id::text, m.at, m.sku_id as "skuId", ${specText} as "specText", m.what, m.before, m.after, m.cause, ${by} as by, m.reason
    from product_changes m left join skus k on k.id = m.sku_id
    where m.product_id = ${productId} and ${before === null ? sql`true` : sql`m.id < ${before}`}
    order by m.id desc limit ${limit + 1}`.execute(db)
  return pageOf(rows, limit)
}

function pageOf<Row extends { id: string; at: string }>(rows: readonly Row[], limit: number) {
  const items = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  const { page, nextCursor } = cutPage(items, limit, ({ at, id }) => ({ at: new Date(at), id }))
  return { items: page, nextCursor }
}
