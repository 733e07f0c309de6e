import type { Tx } from '../../platform/database/db'
import { lockCustomer } from '../customers/lock-customer'
import type { KnownVisit } from '../system/known-visit'
import type { Context } from '../system/system'
import { noSuchVisit, theirsOrNobodys } from './find-visit'
import { identified } from './identified'

/**
 * The visit that led to an order, or to a login: one of nobody's is the customer's from now on, and whoever reacts to that
 * hears of it once. `not_found` for another's. null: it has been forgotten; an order is placed without it, and whoever had
 * a price for it is told the new one first. The caller holds the customer's lock.
 */
export async function claimVisit(
  tx: Tx,
  customerId: string,
  visitId: string,
  context: Context,
): Promise<KnownVisit | null> {
  const found = await tx
    // The lock waits for another claim and sees its result, and keeps the visit from being forgotten.
    .with('found', () => theirsOrNobodys(tx, customerId, visitId).select('customer_id').forNoKeyUpdate())
    .with('taken', (db) =>
      db
        .updateTable('visits')
        .from('found')
        .set({ customer_id: customerId })
        .whereRef('visits.id', '=', 'found.id')
        .where('found.customer_id', 'is', null),
    )
    .selectFrom('found')
    .selectAll()
    .executeTakeFirst()
  if (!found) {
    const others = await tx.selectFrom('visits').select('id').where('id', '=', visitId).executeTakeFirst()
    return others ? noSuchVisit() : null
  }
  const { customer_id: owner, ...visit } = found
  if (owner === null) await identified(tx, customerId, visit, context)
  return visit
}

/** The same after a login that followed a visit. Repeated it does nothing. */
export async function claimAfterLogin(tx: Tx, customerId: string, visitId: string, context: Context): Promise<void> {
  await lockCustomer(tx, customerId)
  if (!(await claimVisit(tx, customerId, visitId, context))) noSuchVisit()
}
