import type { ProductPromise, PromiseKind } from '@haoli/contract'
import { offShelfEffectOf } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/** How many promises of one kind name a product. */
export interface PromiseRow {
  kind: PromiseKind
  count: number
  /** Pieces in them; null: not of pieces. */
  pieces?: number | null
  items?: { id: string; title: string; from: Date | null; until: Date | null }[]
}

/** The first of a kind are named. */
const named = 20

export const promiseOf = ({ kind, count, pieces = null, items = [] }: PromiseRow): ProductPromise => ({
  kind,
  count,
  pieces,
  offShelf: offShelfEffectOf(kind),
  items: items.slice(0, named).map(({ id, title, from, until }) => ({
    id,
    title,
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  })),
})

/** Promises that are counted in one row (`count`, `pieces`). */
export async function countedPromise(db: Db, kind: PromiseKind, query: RawBuilder<unknown>): Promise<ProductPromise> {
  const { rows } = await sql<{ count: number; pieces: number | null }>`${query}`.execute(db)
  return promiseOf({ kind, ...(rows[0] ?? { count: 0 }) })
}

/** Promises with names, a row for each (`id`, `title`, `from`, `until`). */
export async function namedPromise(db: Db, kind: PromiseKind, query: RawBuilder<unknown>): Promise<ProductPromise> {
  const { rows } = await sql<NonNullable<PromiseRow['items']>[number]>`${query}`.execute(db)
  return promiseOf({ kind, count: rows.length, items: rows })
}

/** Orders, plans and coupons. Where an order waits for its payment, its pieces are held, and paying it is still possible. */
export async function promisesOfCore(db: Db, productId: string, now: Date): Promise<ProductPromise[]> {
  const linesOf = (states: RawBuilder<unknown>) => sql`
    select count(distinct o.id) as count, coalesce(sum(l.quantity - l.shipped_quantity - l.returned_quantity), 0)::bigint as pieces
    from order_lines l join orders o on o.id = l.order_id
    where l.product_id = ${productId} and l.shipped_quantity + l.returned_quantity < l.quantity
      and o.kind <> 'present' and o.state in (${states})`
  return [
    await countedPromise(db, 'unshipped_orders', linesOf(sql`'to_ship', 'part_shipped'`)),
    await countedPromise(
      db,
      'unpaid_orders',
      sql`select count(distinct o.id) as count, coalesce(sum(l.quantity), 0)::bigint as pieces
        from order_lines l join orders o on o.id = l.order_id
        where l.product_id = ${productId} and l.shipped_quantity + l.returned_quantity < l.quantity and o.state = 'to_pay'`,
    ),
    await namedPromise(
      db,
      'plans',
      sql`select id, kind as title, begins_at as "from", ends_at as until from plans
        where product_id = ${productId} and (ends_at is null or ends_at > ${now}) order by begins_at`,
    ),
    await namedPromise(
      db,
      'coupons',
      sql`select c.id, c.name as title, c.claim_from as "from", coalesce(c.use_until, c.claim_until) as until from coupons c
        where (c.scope = 'products' and c.scope_ids ? ${productId} or c.scope = 'categories' and exists (
            select from product_categories pc where pc.product_id = ${productId} and c.scope_ids ? pc.category_id))
          and (c.claim_until > ${now} or exists (
            select from held_coupons h where h.coupon_id = c.id and h.state = 'usable' and h.valid_until > ${now}))
        order by c.claim_from`,
    ),
  ]
}
