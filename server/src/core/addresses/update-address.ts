import type { Address, SaveAddress } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'
import { checkAddress } from './check-address'
import { clearDefault } from './default-address'
import { addressView } from './queries'

/**
 * Replaces an address. `isDefault: true` makes it the default; false leaves the default where it is, for a book with
 * addresses always has one. Orders keep the copy they were placed with.
 */
export async function updateAddress(
  tx: Tx,
  customerId: string,
  id: string,
  input: SaveAddress,
  now: Date,
): Promise<Address> {
  const parts = checkAddress(input)
  await lockCustomer(tx, customerId)
  const makesDefault = input.isDefault === true
  if (makesDefault) await clearDefault(tx, customerId, id)
  const row = await tx
    .updateTable('addresses')
    .set({ ...parts, ...(makesDefault ? { is_default: true } : {}), updated_at: now })
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw notFound('address')
  return addressView(row)
}
