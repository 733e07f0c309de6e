import type { CorrectShipment } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'

interface Waybill {
  company: string
  waybillNumber: string
}

/**
 * The merchant corrects the waybill of a shipment that was not received, and the customer is told. Of orders that left in one
 * parcel all shipments are corrected that were not received. Answers what it was before.
 */
export async function correctShipment(
  tx: Tx,
  { orderId, shipmentId, to }: { orderId: string; shipmentId: string; to: CorrectShipment },
  context: Context,
): Promise<Waybill> {
  const orders = await lockParcel(tx, { orderId, shipmentId })
  const before = await tx
    .selectFrom('shipments')
    .select(['company', 'waybill_number as waybillNumber', 'received_at'])
    .where('id', '=', shipmentId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  if (!before) throw notFound('shipment')
  const { received_at, ...waybill } = before
  if (received_at !== null) throw new Problem('order_state_conflict', 'the shipment was received')
  if (isSame(waybill, to)) return waybill
  if (!isSame(waybill, to.basedOn)) {
    throw new Problem('changed_meanwhile', 'somebody corrected it meanwhile', { param: '/basedOn' })
  }
  const { company, waybillNumber } = to
  const corrected = await tx
    .updateTable('shipments')
    .set({ company, waybill_number: waybillNumber, corrected_at: context.now })
    .where('order_id', 'in', [...orders.keys()])
    .where('company', '=', waybill.company)
    .where('waybill_number', '=', waybill.waybillNumber)
    .where('received_at', 'is', null)
    .returning('order_id')
    .execute()
  for (const id of new Set(corrected.map(({ order_id }) => order_id))) {
    const order = orders.get(id)
    if (order) await context.registry.emit(tx, 'order.waybill_corrected', { order, company, waybillNumber }, context)
  }
  return waybill
}

const isSame = (one: Waybill, other: Waybill) =>
  one.company === other.company && one.waybillNumber === other.waybillNumber

/** Locks the order, and those of the same customer that left in the same parcel, by id: the order of all who lock several. */
async function lockParcel(
  tx: Tx,
  { orderId, shipmentId }: { orderId: string; shipmentId: string },
): Promise<Map<string, OrderRow>> {
  const { rows } = await sql<{ id: string }>`
    select distinct beside.id from orders o join shipments s on s.order_id = o.id
    join shipments other on other.waybill_number = s.waybill_number and other.company = s.company
    join orders beside on beside.id = other.order_id and beside.customer_id = o.customer_id and beside.address = o.address
    where o.id = ${orderId} and s.id = ${shipmentId} and other.received_at is null`.execute(tx)
  const ids = [...new Set([orderId, ...rows.map(({ id }) => id)])].sort()
  const orders = new Map<string, OrderRow>()
  for (const id of ids) orders.set(id, await lockOrder(tx, id))
  return orders
}
