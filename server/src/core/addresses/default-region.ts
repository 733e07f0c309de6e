import type { Db } from '../../platform/database/db'
import type { Region } from '../regions/place-paths'

/** The region of a customer's default address; null: they have none, or nobody is logged in. */
export async function defaultRegion(db: Db, customerId: string | null): Promise<Region | null> {
  if (customerId === null) return null
  const region = await db
    .selectFrom('addresses')
    .select(['province', 'city', 'county'])
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .executeTakeFirst()
  return region ?? null
}
