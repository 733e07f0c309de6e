import type { Db } from '../../platform/database/db'
import { deliverySetting, promiseOf } from '../pricing/delivery-promise'
import type { Region } from '../regions/place-paths'
import { readSetting } from '../settings/read-setting'

/** When an order that waits to be shipped will be, and arrives: by the setting that was in force when it was ordered. */
export async function promiseOfOrder(
  db: Db,
  { orderedAt, region }: { orderedAt: Date; region: Region | null },
  now: Date,
) {
  return promiseOf(await readSetting(db, deliverySetting, orderedAt), region, orderedAt, now)
}
