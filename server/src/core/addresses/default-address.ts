import type { Address } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'
import { addressView } from './queries'

/** Clears the default except for `exceptId`. Must run before another is set: a unique index allows one default. */
export async function clearDefault(tx: Tx, customerId: string, exceptId: string): Promise<void> {
  await tx
    .updateTable('addresses')
    .set({ is_default: false })
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .where('id', '!=', exceptId)
    .execute()
}

/** Makes an address the default; `updatedAt` stays, because its content did not change. */
export async function makeDefault(tx: Tx, customerId: string, id: string): Promise<Address> {
  await lockCustomer(tx, customerId)
  await clearDefault(tx, customerId, id)
  const row = await tx
    .updateTable('addresses')
    .set({ is_default: true })
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returningAll()
    .executeTakeFirst()
  // Throwing rolls `clearDefault` back.
  if (!row) throw notFound('address')
  return addressView(row)
}

/** Makes the most recently changed address the default, if there is one. */
export async function promoteNewest(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable('addresses')
    .set({ is_default: true })
    .where('customer_id', '=', customerId)
    .where('id', '=', (address) =>
      address
        .selectFrom('addresses')
        .select('id')
        .where('customer_id', '=', customerId)
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    )
    .execute()
}
