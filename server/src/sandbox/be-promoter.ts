import { endLock } from '../core/attribution/locks'
import type { Tx } from '../platform/database/db'
import { newId } from '../platform/ids'

/** Makes somebody a promoter without an invitation, or lets them leave: the preview's role of one is more than a role. */
export async function bePromoter(tx: Tx, customerId: string, wanted: boolean, now: Date): Promise<void> {
  if (!wanted) {
    await tx
      .updateTable('promoters')
      .set({ state: 'left', left_at: now })
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active')
      .execute()
    return
  }
  const joined = { state: 'active', joined_at: now, left_at: null } as const
  await tx
    .insertInto('promoters')
    .values({ id: newId('promoter'), customer_id: customerId, kind: 'customer', asked_at: now, ...joined })
    .onConflict((conflict) =>
      conflict
        .column('customer_id')
        .doUpdateSet({ ...joined, answer: '' })
        .where('promoters.state', '<>', 'active'),
    )
    .execute()
  await endLock(tx, customerId, now)
}
