import type { OrderLineRow } from '../../core/orders/order-lines'
import type { Db } from '../../platform/database/db'

/** The products of these lines that have the service of a return without a reason, by their ids. */
export async function returnedWithoutReason(db: Db, lines: readonly OrderLineRow[]): Promise<Set<string>> {
  const products = await db
    .selectFrom('products')
    .select(['id', 'services'])
    .where(
      'id',
      'in',
      lines.map(({ product_id }) => product_id),
    )
    .execute()
  return new Set(products.flatMap(({ id, services }) => (services.sevenDayReturn ? [id] : [])))
}
