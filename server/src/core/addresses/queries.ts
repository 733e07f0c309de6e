import type { Address } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'

export function addressView(row: Selectable<Database['addresses']>): Address {
  const { id, name, phone, province, city, county, detail } = row
  const isDefault = row.is_default
  return { id, name, phone, province, city, county, detail, isDefault, updatedAt: row.updated_at.toISOString() }
}

/** The default first, then by the last change, newest first. */
export async function listAddresses(db: Db, customerId: string): Promise<Address[]> {
  const rows = await db
    .selectFrom('addresses')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('is_default', 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(addressView)
}

/** One of the shopper's addresses; `not_found` for anybody else's. */
export async function getAddress(db: Db, customerId: string, id: string): Promise<Address> {
  const row = await db
    .selectFrom('addresses')
    .selectAll()
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  if (!row) throw notFound('address')
  return addressView(row)
}
