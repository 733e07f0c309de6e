import type { AddressParts } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { Problem } from '../../platform/problem'
import { refuseBlocked } from '../customers/lock-buyer'
import { customerLock } from '../customers/lock-customer'

const addressParts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

/** Reads one of the shopper's own addresses; `not_found` on `/addressId` for any other. */
export async function findAddress(db: Db, customerId: string, addressId: string): Promise<AddressParts> {
  const address = await db
    .selectFrom('addresses')
    .select(addressParts)
    .where('id', '=', addressId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return address ?? missing()
}

/** Locks the shopper, as `lockBuyer`, and reads one of their addresses, in one statement. */
export async function lockBuyerAndFindAddress(tx: Tx, customerId: string, addressId: string): Promise<AddressParts> {
  const [address] = await lockAndFind(tx, { customerId, addressId })
  if (!address) return missing()
  const { block_id, ...parts } = address
  refuseBlocked(block_id)
  return parts
}

const lockAndFind = keptQuery((tx, { customerId, addressId }: { customerId: string; addressId: string }) =>
  tx
    .with('customer', (db) => customerLock(db, customerId))
    .selectFrom('customer')
    .innerJoin('addresses', 'addresses.customer_id', 'customer.id')
    .select(addressParts)
    .select('customer.block_id')
    .where('addresses.id', '=', addressId),
)

function missing(): never {
  throw new Problem('not_found', 'no such address', { param: '/addressId' })
}
