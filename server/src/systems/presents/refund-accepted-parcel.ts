import { lockOrder } from '../../core/orders/lock-order'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { refundShare } from './refund-share'

/** Locks the order of the giver who paid for an accepted parcel. */
export async function lockGiverOrder(tx: Tx, parcelOrderId: string): Promise<void> {
  await lockOrder(tx, await giverOrderOf(tx, parcelOrderId))
}

/** Refunds an amount of an accepted parcel to the giver, who paid. Both orders are locked. Answers the giver's line. */
export async function refundAcceptedParcel(
  tx: Tx,
  { order, fen, isLast }: { order: OrderRow; fen: number; isLast: boolean },
  context: Context,
): Promise<{ orderId: string; lineId: string }> {
  const parcel = await tx
    .updateTable('parcels')
    .set((eb) => ({ return_reason: isLast ? 'merchant' : eb.ref('return_reason') }))
    .where('order_id', '=', order.id)
    .where('return_reason', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
  const orderId = await giverOrderOf(tx, order.id)
  const share = { parcelId: parcel.id, payingOrderId: orderId, fen, isLast }
  return { orderId, lineId: await refundShare(tx, share, context) }
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
