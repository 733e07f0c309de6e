import type { Address, SaveAddress } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { lockCustomer } from '../customers/lock-customer'
import { checkAddress } from './check-address'
import { clearDefault } from './default-address'
import { addressView } from './queries'

/** Bounds the address book, which is read as one list without pages. */
export const mostAddresses = 30

/**
 * Adds an address; the first one is the default even without `isDefault`.
 * Errors: `validation_failed` with the part at fault, `address_limit_reached`.
 */
export async function createAddress(tx: Tx, customerId: string, input: SaveAddress, now: Date): Promise<Address> {
  const parts = checkAddress(input)
  await lockCustomer(tx, customerId)
  const { count } = await tx
    .selectFrom('addresses')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  if (count >= mostAddresses) {
    throw new Problem('address_limit_reached', `an address book holds ${mostAddresses} addresses`)
  }
  const id = newId('address')
  const isDefault = input.isDefault === true || count === 0
  if (isDefault) await clearDefault(tx, customerId, id)
  const row = await tx
    .insertInto('addresses')
    .values({ id, customer_id: customerId, ...parts, is_default: isDefault, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  return addressView(row)
}
