import { becomePromoter } from '../core/commission/become-promoter'
import { leavePromoters } from '../core/commission/leave-promoters'
import { activePromoter } from '../core/commission/promoter-rows'
import type { Tx } from '../platform/database/db'

/** Makes somebody a promoter without an invitation, or lets them leave: the preview's role of one is more than a role. */
export async function bePromoter(tx: Tx, customerId: string, wanted: boolean, now: Date): Promise<void> {
  if (wanted) await becomePromoter(tx, { customerId, kind: 'customer' }, now)
  else if (await activePromoter(tx, { customerId })) await leavePromoters(tx, customerId, now)
}
