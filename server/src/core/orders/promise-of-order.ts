import type { Db } from '../../platform/database/db'
import { deliverySetting, promiseOf } from '../pricing/delivery-promise'
import type { Region } from '../regions/place-paths'
import { readSetting } from '../settings/read-setting'

/**
 * When an order that waits to be shipped will be, and arrives: by the setting that was in force when it was ordered, or later
 * where the merchant has said so.
 */
export async function promiseOfOrder(
  db: Db,
  { id, orderedAt, region }: { id: string; orderedAt: Date; region: Region | null },
  now: Date,
) {
  const wait = await db.selectFrom('order_waits').select('delayed_until').where('order_id', '=', id).executeTakeFirst()
  const terms = await readSetting(db, deliverySetting, orderedAt)
  return promiseOf(terms, region, orderedAt, { now, delayedUntil: wait?.delayed_until ?? null })
}
