import type { AddressParts } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

/** Reads one of the shopper's own addresses; `not_found` on `/addressId` for any other. */
export async function findAddress(db: Db, customerId: string, addressId: string): Promise<AddressParts> {
  const address = await db
    .selectFrom('addresses')
    .select(['name', 'phone', 'province', 'city', 'county', 'detail'])
    .where('id', '=', addressId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  if (!address) throw new Problem('not_found', 'no such address', { param: '/addressId' })
  return address
}
