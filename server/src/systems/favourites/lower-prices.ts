import { sql } from 'kysely'
import { notify } from '../../core/notices/notify'
import { lowestFen } from '../../core/products/lowest-price'
import type { Context, JobHandler } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'

/** Customers whom one transaction tells at most, so that it is short. */
const toldPerStep = 100

/** Asks to be told once when a favourite costs less than now. Throws `not_found` for what is no favourite. */
export async function watchPrice(
  db: Db,
  customerId: string,
  productId: string,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update favourites f set watched_fen = ${lowestFen(context)} from products p
    where f.customer_id = ${customerId} and f.product_id = ${productId} and p.id = f.product_id`.execute(db)
  if (numAffectedRows === 0n) throw notFound('favourite')
}

/** Ends it; repeating changes nothing. */
export async function endPriceWatch(db: Db, customerId: string, productId: string): Promise<void> {
  await db
    .updateTable('favourites')
    .set({ watched_fen: null })
    .where('customer_id', '=', customerId)
    .where('product_id', '=', productId)
    .execute()
}

interface Lowered {
  customer_id: string
  product_id: string
  title: string
  fen: number
}

/**
 * Tells who asked to be told when a favourite costs less, whatever has made it so: an import, a new price, a limited-time price that
 * began. The request ends with that, so it is told once. Reads no product that nobody watches.
 */
export const tellLowerPrices: JobHandler = async (tx, occurrence, context) => {
  const { rows } = await sql<Lowered>`
    with lowered as (
      select f.customer_id, f.product_id, p.title, ${lowestFen(context)} as fen
      from favourites f join products p on p.id = f.product_id
      where f.watched_fen is not null and p.listed and ${lowestFen(context)} < f.watched_fen
      order by f.customer_id, f.product_id limit ${toldPerStep} for update of f skip locked
    ), told as (
      update favourites f set watched_fen = null from lowered l
      where f.customer_id = l.customer_id and f.product_id = l.product_id
    )
    select * from lowered`.execute(tx)
  for (const { customer_id: customerId, product_id: subjectId, title, fen } of rows) {
    const values = { who: '', title, count: 1, amountFen: fen }
    await notify(tx, { kind: 'price_lowered', customerId, subjectId, values }, context)
  }
  if (rows.length === toldPerStep) await context.jobs.schedule(tx, 'tell_lower_prices', occurrence, context.now)
}
