import type { ApplyForRefund } from '@haoli/contract'
import { sql } from 'kysely'
import { mayApplyForRefund } from '../../core/orders/is-refundable'
import { lockOrder } from '../../core/orders/lock-order'
import type { Context } from '../../core/system/system'
import { attachUploads } from '../../core/uploads/attach-uploads'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { applicationSubject } from './application-subject'

/**
 * Applies for a refund of an order. Until it is answered, the receipt is not confirmed automatically, so waiting does not
 * cost the owner the right to a refund. The caller has checked whose order it is.
 */
export async function applyForRefund(
  tx: Tx,
  orderId: string,
  { reason, words = '', pictureIds, videoId }: ApplyForRefund,
  { now, jobs }: Context,
): Promise<void> {
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId)
  if (!mayApplyForRefund(order))
    throw new Problem('order_state_conflict', `an order that is ${order.state} is not refunded`)
  const applied = await tx
    .insertInto('after_sales')
    .values({
      id: newId('afterSale'),
      order_id: orderId,
      reason,
      words,
      state: 'applied',
      applied_at: now,
    })
    // Not a parameter: PostgreSQL finds the partial index by the words of the statement.
    .onConflict((one) => one.column('order_id').where('state', '=', sql.lit('applied')).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!applied) throw new Problem('after_sale_state_conflict', 'an application of this order waits for its answer')
  const subject = { kind: applicationSubject, id: applied.id }
  await attachUploads(tx, { pictureIds, videoId, customerId: order.customer_id, subject })
}
