import { sql } from 'kysely'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { destinationOf } from './destination-of'
import { knownWaybills } from './known-orders'
import { shippingSetting } from './shipping-setting'

/**
 * Refuses a waybill under which another order has left lately that goes elsewhere: each customer would see the other's parcel.
 * However an order leaves or its waybill is corrected, this runs after the shipment is written. Who comes second waits for the lock
 * on the waybill, and sees then what the first wrote. `waybill_elsewhere`.
 */
export async function refuseElsewhere(
  tx: Tx,
  { order, waybill }: { order: OrderRow; waybill: string },
  now: Date,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`waybill ${waybill}`}, 0))`.execute(tx)
  const { waybillDays } = await readSetting(tx, shippingSetting, now)
  const left = (await knownWaybills(tx, [waybill], { now, waybillDays })).get(waybill) ?? new Map<string, string>()
  const here = destinationOf(order.customer_id, order.address)
  for (const [orderId, destination] of left) {
    if (orderId !== order.id && destination !== here) {
      throw new Problem('waybill_elsewhere', 'this waybill is on an order of another customer or address', {
        param: '/waybillNumber',
      })
    }
  }
}

/** The same of an order that has just left. */
export async function refuseShippedElsewhere(
  tx: Tx,
  { order, shipmentId }: { order: OrderRow; shipmentId: string },
  now: Date,
): Promise<void> {
  const { waybill_number: waybill } = await tx
    .selectFrom('shipments')
    .select('waybill_number')
    .where('id', '=', shipmentId)
    .executeTakeFirstOrThrow()
  await refuseElsewhere(tx, { order, waybill }, now)
}
