import type { Tx } from '../../platform/database/db'

/**
 * Makes two changes by one customer take turns, where what is allowed depends on more rows than a guard can see: the
 * number of addresses and the one default, the lines of a cart, the purchase limits of an order. `no key`: rows that
 * merely refer to the customer, such as a visit or a session, need not wait.
 */
export async function lockCustomer(tx: Tx, customerId: string): Promise<void> {
  await tx.selectFrom('customers').select('id').where('id', '=', customerId).forNoKeyUpdate().execute()
}
