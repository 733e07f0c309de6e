import { presentLifeCycle } from '@haoli/contract'
import { moveOrder } from '../../core/orders/move-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { type PresentRow, parcelsOf } from './present-rows'

/**
 * Closes a present of which no parcel waits any more: the giver's order is done, or, where nobody accepted anything, it
 * came back as a whole. Its jobs stay in the queue and find nothing to do: jobs are locked before the order, and
 * here the order is locked already.
 */
export async function closeIfAnswered(
  tx: Tx,
  present: Pick<PresentRow, 'id' | 'order_id'>,
  how: 'finish' | 'expire',
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
}
