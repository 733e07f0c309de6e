import type { Entrance } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/**
 * Answers the visit that led to an order. A visit from before the login has no customer yet and is assigned to this one.
 * `not_found` for another customer's visit.
 */
export async function claimVisit(
  tx: Tx,
  customerId: string,
  visitId: string,
): Promise<{ id: string; entrance: Entrance }> {
  const visit = await tx
    .updateTable('visits')
    .set({ customer_id: customerId })
    .where('id', '=', visitId)
    .where((eb) => eb.or([eb('customer_id', '=', customerId), eb('customer_id', 'is', null)]))
    .returning(['id', 'entrance'])
    .executeTakeFirst()
  if (!visit) throw new Problem('not_found', 'no such visit', { param: '/visitId' })
  return visit
}
