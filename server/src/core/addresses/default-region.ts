import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Region } from '../regions/place-paths'

/** The region of a customer's default address; null: they have none, or nobody is logged in. */
export async function defaultRegion(db: Db, customerId: string | null): Promise<Region | null> {
  if (customerId === null) return null
  const { rows } = await regionOfDefault(customerId).execute(db)
  return rows[0] ?? null
}

/** The query of it, for statements that use it; no row for a visitor (null). */
export const regionOfDefault = (customerId: string | null): RawBuilder<Region> =>
  sql<Region>`select province, city, county from addresses where customer_id = ${customerId} and is_default`
