import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { KnownVisit } from '../system/parts'

/**
 * The visit that a shopper names in a quote: their own, or one from before the login. `not_found` for another customer's, so
 * that nobody gets the price of a room in which they were not.
 */
export async function findVisit(db: Db, customerId: string, visitId: string): Promise<KnownVisit> {
  const visit = await db
    .selectFrom('visits')
    .select(['id', 'entrance', marksOfVisit.as('marks')])
    .where('id', '=', visitId)
    .where(isTheirsOrNobodys(customerId))
    .executeTakeFirst()
  return visit ?? missing()
}

/**
 * The same for an order, which it led to: one from before the login is the customer's from now on. null: it has been forgotten
 * since the quote. The order is placed without it, and whoever had a price for it is told the new one first.
 */
export async function claimVisit(tx: Tx, customerId: string, visitId: string): Promise<KnownVisit | null> {
  const visit = await tx
    .updateTable('visits')
    .set({ customer_id: customerId })
    .where('id', '=', visitId)
    .where(isTheirsOrNobodys(customerId))
    .returning(['id', 'entrance', marksOfVisit.as('marks')])
    .executeTakeFirst()
  if (visit) return visit
  const others = await tx.selectFrom('visits').select('id').where('id', '=', visitId).executeTakeFirst()
  return others ? missing() : null
}

const isTheirsOrNobodys = (customerId: string): Expression<SqlBool> =>
  sql<SqlBool>`(customer_id = ${customerId} or customer_id is null)`

const marksOfVisit = sql<KnownVisit['marks']>`(
  select coalesce(jsonb_object_agg(mark, value), '{}') from visit_marks where visit_id = visits.id)`

function missing(): never {
  throw new Problem('not_found', 'no such visit', { param: '/visitId' })
}
