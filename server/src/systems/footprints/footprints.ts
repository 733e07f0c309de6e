import { type Footprint, limits, type PageOf } from '@haoli/contract'
import { sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Page {
  customerId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** What a shopper has looked at, newest first; also what is off the shelf by now. */
export async function listFootprints(
  db: Db,
  { customerId, cursor, limit = limits.pageDefault }: Page,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<PageOf<Footprint>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('footprints')
    .select(['product_id', 'seen_at'])
    .where('customer_id', '=', customerId)
    .orderBy('seen_at', 'desc')
    .orderBy('product_id', 'desc')
    .limit(limit + 1)
  if (from !== null) query = query.where(after('seen_at', 'product_id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.seen_at, id: row.product_id }))
  const cards = new Map(
    (
      await productCards(
        db,
        page.map((row) => row.product_id),
        context,
      )
    ).map((card) => [card.id, card]),
  )
  const items = page.flatMap((row) => {
    const product = cards.get(row.product_id)
    return product === undefined ? [] : [{ productId: row.product_id, seenAt: row.seen_at.toISOString(), product }]
  })
  return { items, nextCursor }
}

/** Bounds what is kept of each shopper: what was looked at before that is of little use. */
export const keptFootprints = 200

/** Moves a product to the top of what was looked at; the oldest beyond the limit are forgotten. */
export async function addFootprint(db: Db, customerId: string, productId: string, now: Date): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into footprints (customer_id, product_id, seen_at)
    select ${customerId}, id, ${now} from products where id = ${productId}
    on conflict (customer_id, product_id) do update set seen_at = greatest(footprints.seen_at, excluded.seen_at)`.execute(
    db,
  )
  if (numAffectedRows === 0n) throw notFound('product')
  await sql`delete from footprints where customer_id = ${customerId} and product_id in (
    select product_id from footprints where customer_id = ${customerId}
    order by seen_at desc, product_id desc offset ${keptFootprints})`.execute(db)
}

/** Forgets one product, or all of them. */
export async function removeFootprints(db: Db, customerId: string, productId?: string): Promise<void> {
  let query = db.deleteFrom('footprints').where('customer_id', '=', customerId)
  if (productId !== undefined) query = query.where('product_id', '=', productId)
  await query.execute()
}

export async function countFootprints(db: Db, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('footprints')
    .select(db.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return count
}
