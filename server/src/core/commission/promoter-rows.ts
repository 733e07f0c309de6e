import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'

export type PromoterRow = Selectable<Database['promoters']>

/** A promoter who earns by new sales: one who has joined, and not left. */
export function activePromoter(db: Db, by: { customerId: string } | { id: string }): Promise<PromoterRow | undefined> {
  const query = db.selectFrom('promoters').selectAll().where('state', '=', 'active')
  return (
    'id' in by ? query.where('id', '=', by.id) : query.where('customer_id', '=', by.customerId)
  ).executeTakeFirst()
}
