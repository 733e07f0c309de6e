import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { revokeRole } from '../actors/grants'
import { endMemberships } from '../agencies/memberships'

/**
 * Leaving ends new credit, and the time with an agency. What was earned, and what is owed, stays theirs. `not_a_promoter` for one
 * who is none.
 */
export async function leavePromoters(tx: Tx, customerId: string, now: Date): Promise<void> {
  const left = await tx
    .updateTable('promoters')
    .set({ state: 'left', left_at: now })
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  if (!left) throw new Problem('not_a_promoter', 'only a promoter leaves')
  await endMemberships(tx, { promoterId: left.id }, now)
  await revokeRole(tx, { customerId, role: 'promoter' })
}
