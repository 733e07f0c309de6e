import type { Tx } from '../deps'

/**
 * Makes two changes of one address book wait for each other, so that neither the limit nor the one default can be
 * passed by a race. Not `for update`: orders and carts of the same shopper, which only refer to the row, go on.
 */
export async function lockCustomer(tx: Tx, customerId: string): Promise<void> {
  await tx.selectFrom('customers').select('id').where('id', '=', customerId).forNoKeyUpdate().execute()
}
