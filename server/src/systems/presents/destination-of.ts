import type { PresentDestination } from '@haoli/contract'
import { findAddress } from '../../core/addresses/find-address'
import { isProductServed } from '../../core/freight/is-product-served'
import { deliverySetting, promiseOf } from '../../core/pricing/delivery-promise'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { presentOfCard } from './cards'

/**
 * Whether the shop sends the present to an address of whoever holds the card, as a claim will decide it, and when it would
 * be there. Nothing is stored, so the giver learns nothing. `not_found` for a wrong token and for an address of somebody
 * else.
 */
export async function destinationOf(
  db: Db,
  { token, customerId, addressId }: { token: string; customerId: string; addressId: string },
  now: Date,
): Promise<PresentDestination> {
  const presentId = await presentOfCard(db, token, now)
  const address = await findAddress(db, customerId, addressId)
  const { product_id } = await db
    .selectFrom('presents')
    .select('product_id')
    .where('id', '=', presentId)
    .executeTakeFirstOrThrow()
  if (!(await isProductServed(db, product_id, address, now))) return { served: false }
  return { served: true, promise: promiseOf(await readSetting(db, deliverySetting, now), address, now) }
}
