import { type Favourite, limits, type PageOf } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { lowestFen } from '../../core/products/lowest-price'
import { productCards } from '../../core/products/product-cards'
import type { OwnQuestion } from '../../core/system/parts'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Page {
  customerId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** What a shopper has marked, newest first; also what is off the shelf by now. */
export async function listFavourites(
  db: Db,
  { customerId, cursor, limit = limits.pageDefault }: Page,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<PageOf<Favourite>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('favourites')
    .select(['product_id', 'created_at', 'kept_fen', 'watched_fen'])
    .where('customer_id', '=', customerId)
    .orderBy('created_at', 'desc')
    .orderBy('product_id', 'desc')
    .limit(limit + 1)
  if (from !== null) query = query.where(after('created_at', 'product_id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({
    at: row.created_at,
    id: row.product_id,
  }))
  const ids = page.map((row) => row.product_id)
  const rows = new Map(page.map((row) => [row.product_id, row]))
  const items = (await productCards(db, ids, context)).map((card) => {
    const { kept_fen = null, watched_fen = null } = rows.get(card.id) ?? {}
    return { ...card, keptFen: kept_fen, tellsLowerPrice: watched_fen !== null }
  })
  return { items, nextCursor }
}

/** Marks a product, with what it costs now. Marking it again changes nothing, not even its place in the list. */
export async function addFavourite(
  db: Db,
  customerId: string,
  productId: string,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into favourites (customer_id, product_id, created_at, kept_fen)
    select ${customerId}, p.id, ${context.now}, ${lowestFen(context)} from products p where p.id = ${productId}
    on conflict (customer_id, product_id) do update set created_at = favourites.created_at`.execute(db)
  if (numAffectedRows === 0n) throw notFound('product')
}

export async function removeFavourite(db: Db, customerId: string, productId: string): Promise<void> {
  await db.deleteFrom('favourites').where('customer_id', '=', customerId).where('product_id', '=', productId).execute()
}

/** The SQL expression of whether a product is a favourite of this customer; null, a visitor, has none. */
export const isFavourite = ({ productId, customerId }: OwnQuestion): RawBuilder<boolean> =>
  sql<boolean>`exists (select from favourites where customer_id = ${customerId} and product_id = ${productId})`

export async function countFavourites(db: Db, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('favourites')
    .select(db.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return count
}
