import type { CorrectShipment } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'

interface Waybill {
  company: string
  waybillNumber: string
}

/**
 * The merchant corrects the waybill of a shipment that was not received, and the customer is told. Answers what it was before.
 */
export async function correctShipment(
  tx: Tx,
  { orderId, shipmentId, to }: { orderId: string; shipmentId: string; to: CorrectShipment },
  context: Context,
): Promise<Waybill> {
  const order = await lockOrder(tx, orderId)
  const before = await tx
    .selectFrom('shipments')
    .select(['company', 'waybill_number as waybillNumber', 'received_at'])
    .where('id', '=', shipmentId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  if (!before) throw notFound('shipment')
  const { received_at, ...waybill } = before
  if (received_at !== null) throw new Problem('order_state_conflict', 'the shipment was received')
  if (waybill.company === to.company && waybill.waybillNumber === to.waybillNumber) return waybill
  await tx
    .updateTable('shipments')
    .set({ company: to.company, waybill_number: to.waybillNumber, corrected_at: context.now })
    .where('id', '=', shipmentId)
    .execute()
  await context.registry.emit(tx, 'order.waybill_corrected', { order, ...to }, context)
  return waybill
}
