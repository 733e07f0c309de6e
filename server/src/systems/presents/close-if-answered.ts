import { presentLifeCycle } from '@haoli/contract'
import { returnCouponsIfAllBack } from '../../core/coupons/return-coupons'
import { moveOrder } from '../../core/orders/move-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { type PresentRow, parcelsOf } from './present-rows'
import { wasAnyParcelShipped } from './was-any-parcel-shipped'

/**
 * Closes a present that has no waiting parcel left. The giver's order completes or, where nobody accepted, is returned.
 * The present's jobs are not cancelled: jobs must be locked before the order, which is already locked here. They will
 * find the present closed and do nothing.
 */
export async function closeIfAnswered(
  tx: Tx,
  present: Pick<PresentRow, 'id' | 'order_id'>,
  how: 'finish' | 'expire' | 'take_back',
  context: Context,
): Promise<void> {
  const parcels = await parcelsOf(tx, present.id)
  if (parcels.some((parcel) => parcel.state === 'waiting')) return
  const { from, to } = presentLifeCycle.transitions[how]
  await tx
    .updateTable('presents')
    .set({ state: to, closed_at: context.now })
    .where('id', '=', present.id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirstOrThrow()
  const accepted = parcels.some((parcel) => parcel.order_id !== null)
  const transition = accepted ? 'hand_over' : 'return_all'
  await moveOrder(tx, { orderId: present.order_id, transition }, context)
  // Those that were accepted may have been refunded before: with the last of the others everything has come back.
  if (accepted) {
    const wasShipped = await wasAnyParcelShipped(tx, present.order_id)
    await returnCouponsIfAllBack(tx, present.order_id, { now: context.now, wasShipped })
  }
}
