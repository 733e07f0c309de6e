import type { QueryCreator } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'

/**
 * Serializes the changes of one customer where a rule depends on several rows, which a guarded UPDATE cannot check: the
 * number of addresses and their default, the lines of a cart, purchase limits. `no key` update: inserts that only refer
 * to the customer, such as a visit or a session, do not wait.
 */
export async function lockCustomer(tx: Tx, customerId: string): Promise<void> {
  await customerLock(tx, customerId).execute()
}

/** The same lock as part of a statement, which takes it before it writes what it selects from this. */
export const customerLock = (tx: QueryCreator<Database>, customerId: string) =>
  tx.selectFrom('customers').select(['id', 'block_id']).where('id', '=', customerId).forNoKeyUpdate()
