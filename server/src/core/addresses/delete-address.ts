import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'
import { promoteNewest } from './default-address'

/** Deletes an address; if it was the default, the newest of the others becomes it. */
export async function deleteAddress(tx: Tx, customerId: string, id: string): Promise<void> {
  await lockCustomer(tx, customerId)
  const gone = await tx
    .deleteFrom('addresses')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returning('is_default')
    .executeTakeFirst()
  if (!gone) throw notFound('address')
  if (gone.is_default) await promoteNewest(tx, customerId)
}
