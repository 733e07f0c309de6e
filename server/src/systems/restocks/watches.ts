import { limits, type PageOf, type RestockWatch } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import type { OwnQuestion } from '../../core/system/parts'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

/**
 * Asks to be told once when a SKU can be bought again; another SKU of the same product takes the place of the one before. Throws
 * `not_found` for what is not on the shelf, `not_sold_out` for what can be bought.
 */
export async function watchRestock(db: Db, customerId: string, skuId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ available: number; watched: boolean }>`
    with sku as (
      select k.id, k.product_id, t.available from skus k
      join products p on p.id = k.product_id join stocks t on t.sku_id = k.id
      where k.id = ${skuId} and k.listed and p.listed
    ), watched as (
      insert into restock_watches (customer_id, product_id, sku_id, asked_at)
      select ${customerId}, product_id, id, ${now} from sku where available = 0
      on conflict (customer_id, product_id) do update set sku_id = excluded.sku_id, asked_at = excluded.asked_at
    )
    select available from sku`.execute(db)
  const [sku] = rows
  if (!sku) throw notFound('SKU')
  if (sku.available > 0) throw new Problem('not_sold_out', 'it can be bought now', { param: '/skuId' })
}

/** Ends it; repeating changes nothing. */
export async function endRestockWatch(db: Db, customerId: string, skuId: string): Promise<void> {
  await db.deleteFrom('restock_watches').where('customer_id', '=', customerId).where('sku_id', '=', skuId).execute()
}

interface Page {
  customerId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** What a customer waits for, newest first. */
export async function listRestockWatches(
  db: Db,
  { customerId, cursor, limit = limits.pageDefault }: Page,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<PageOf<RestockWatch>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('restock_watches as w')
    .innerJoin('skus as k', 'k.id', 'w.sku_id')
    .select(['w.product_id', 'w.sku_id', 'w.asked_at', 'k.specs'])
    .where('w.customer_id', '=', customerId)
    .orderBy('w.asked_at', 'desc')
    .orderBy('w.product_id', 'desc')
    .limit(limit + 1)
  if (from !== null) query = query.where(after('w.asked_at', 'w.product_id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({
    at: row.asked_at,
    id: row.product_id,
  }))
  const ids = page.map((row) => row.product_id)
  const cards = new Map((await productCards(db, ids, context)).map((card) => [card.id, card]))
  return {
    items: page.flatMap((row) => {
      const product = cards.get(row.product_id)
      const specText = row.specs.map((spec) => spec.value).join(' / ')
      return product ? [{ skuId: row.sku_id, specText, product, askedAt: row.asked_at.toISOString() }] : []
    }),
    nextCursor,
  }
}

/** The SQL expression of the SKU of a product that this customer waits for; null: none. */
export const watchedSku = ({ productId, customerId }: OwnQuestion): RawBuilder<string | null> =>
  sql`(select sku_id from restock_watches where customer_id = ${customerId} and product_id = ${productId})`

/** Deletes requests as old as `oldest` or older, at most so many. */
export async function forgetRestockWatches(tx: Tx, oldest: Date, atMost: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from restock_watches where (customer_id, product_id) in (
      select customer_id, product_id from restock_watches where asked_at <= ${oldest} limit ${atMost} for update skip locked
    )`.execute(tx)
  return Number(numAffectedRows)
}
