import { lockOrder } from '../../core/orders/lock-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { createParcelRefunds } from './return-parcels'

/** Locks the order of the giver who paid for an accepted parcel. */
export async function lockGiverOrder(tx: Tx, parcelOrderId: string): Promise<void> {
  await lockOrder(tx, await giverOrderOf(tx, parcelOrderId))
}

/** The order of an accepted parcel was refunded: refunds its share to the giver, who paid. Both orders are locked. */
export async function refundAcceptedParcel(tx: Tx, parcelOrderId: string, context: Context): Promise<void> {
  const parcel = await tx
    .updateTable('parcels')
    .set({ return_reason: 'merchant' })
    .where('order_id', '=', parcelOrderId)
    .where('return_reason', 'is', null)
    .returningAll()
    .executeTakeFirstOrThrow()
  await createParcelRefunds(tx, await giverOrderOf(tx, parcelOrderId), [parcel], context)
}

async function giverOrderOf(tx: Tx, parcelOrderId: string): Promise<string> {
  const { order_id } = await tx
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .select('presents.order_id')
    .where('parcels.order_id', '=', parcelOrderId)
    .executeTakeFirstOrThrow()
  return order_id
}
