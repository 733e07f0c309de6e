import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { customerLock } from './lock-customer'

interface Wanted {
  customerId: string
  reason: string
}

/** Blocks a customer: they order, pay and claim nothing more. `customer_state_conflict` where they are blocked already. */
export async function blockCustomer(tx: Tx, { customerId, reason }: Wanted, context: Context): Promise<void> {
  if ((await lockedBlock(tx, customerId)) !== null) {
    throw new Problem('customer_state_conflict', 'the customer is blocked already')
  }
  const id = newId('customerBlock')
  await tx
    .insertInto('customer_blocks')
    .values({ id, customer_id: customerId, reason, blocked_at: context.now, blocked_by: context.actor.id })
    .execute()
  await tx.updateTable('customers').set({ block_id: id }).where('id', '=', customerId).execute()
}

/** Ends the block of a customer. `customer_state_conflict` where they are not blocked. */
export async function unblockCustomer(tx: Tx, { customerId, reason }: Wanted, context: Context): Promise<void> {
  const blockId = await lockedBlock(tx, customerId)
  if (blockId === null) throw new Problem('customer_state_conflict', 'the customer is not blocked')
  await tx.updateTable('customers').set({ block_id: null }).where('id', '=', customerId).execute()
  await tx
    .updateTable('customer_blocks')
    .set({ ended_at: context.now, ended_by: context.actor.id, end_reason: reason })
    .where('id', '=', blockId)
    .execute()
}

/** Locks the customer, and answers the block that holds. */
async function lockedBlock(tx: Tx, customerId: string): Promise<string | null> {
  const customer = await customerLock(tx, customerId).executeTakeFirst()
  if (!customer) throw notFound('customer')
  return customer.block_id
}
