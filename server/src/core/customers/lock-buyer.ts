import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { customerLock } from './lock-customer'

/**
 * Locks a customer as `lockCustomer` does, before they order or take something for an order. `customer_blocked` where the
 * shop has blocked them: a block writes the same row, so of both at once, the order comes first or is refused.
 */
export async function lockBuyer(tx: Tx, customerId: string): Promise<void> {
  const customer = await customerLock(tx, customerId).executeTakeFirst()
  refuseBlocked(customer?.block_id)
}

/** Everything that a block stops asks here. `blockId`: of the customer's row. */
export function refuseBlocked(blockId: string | null | undefined): void {
  if (blockId) throw customerBlocked()
}

export const customerBlocked = () =>
  new Problem('customer_blocked', 'the shop sells nothing more to this customer for now')
