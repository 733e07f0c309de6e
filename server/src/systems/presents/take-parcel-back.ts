import type { DueWork } from '../../core/jobs/jobs'
import type { Tx } from '../../deps'
import { refundParcels } from './return-parcels'

/** The merchant refunded the order of an accepted parcel: what it cost goes to the giver, who paid. Both orders are locked. */
export async function takeParcelBack(
  tx: Tx,
  { orderId, giverOrderId }: { orderId: string; giverOrderId: string },
  { now, due }: { now: Date; due: DueWork },
): Promise<void> {
  const parcel = await tx
    .updateTable('parcels')
    .set({ return_reason: 'merchant' })
    .where('order_id', '=', orderId)
    .where('return_reason', 'is', null)
    .returningAll()
    .executeTakeFirstOrThrow()
  await refundParcels(tx, [parcel], { orderId: giverOrderId, now, due })
}
