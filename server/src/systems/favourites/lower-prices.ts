import { sql } from 'kysely'
import { scheduleEach } from '../../core/jobs/schedule-each'
import { notify } from '../../core/notices/notify'
import { lowestFen } from '../../core/products/lowest-price'
import type { Context, JobHandler } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'

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

/** The favourites that cost less than what their customers asked to be told of. */
const lowered = (context: Pick<Context, 'now' | 'registry'>) => sql`
  favourites f join products p on p.id = f.product_id
  where f.watched_fen is not null and p.listed and ${lowestFen(context)} < f.watched_fen`

/**
 * Finds who asked to be told when a favourite costs less, whatever has made it so: an import, a new price, a limited-time price that
 * began. Each is told by a job of its own. Reads no product that nobody watches.
 */
export const tellLowerPrices: JobHandler = (tx, _occurrence, context) => {
  const asked = sql`select f.customer_id || ' ' || f.product_id from ${lowered(context)}`
  return scheduleEach(tx, 'tell_lower_price', asked, context.now)
}

/** Tells a customer of a product, which the subject names behind them. The request ends with that, so it is told once. */
export const tellLowerPrice: JobHandler = async (tx, subject, context) => {
  const [customerId = '', subjectId = ''] = subject.split(' ')
  const { rows } = await sql<{ title: string; fen: number }>`
    with lowered as (
      select f.customer_id, f.product_id, p.title, ${lowestFen(context)} as fen from ${lowered(context)}
        and f.customer_id = ${customerId} and f.product_id = ${subjectId}
      for update of f
    ), told as (
      update favourites f set watched_fen = null from lowered l
      where f.customer_id = l.customer_id and f.product_id = l.product_id
    )
    select title, fen from lowered`.execute(tx)
  for (const { title, fen } of rows) {
    const values = { who: '', title, count: 1, amountFen: fen }
    await notify(tx, { kind: 'price_lowered', customerId, subjectId, values }, context)
  }
}
