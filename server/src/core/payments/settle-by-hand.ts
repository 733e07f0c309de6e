import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'
import { whyNot } from './retry-refund'
import { finishRefund } from './settle-refund'

/** Records that the merchant has paid a failed refund in another way, and how. */
export async function settleByHand(
  tx: Tx,
  { refundId, how }: { refundId: string; how: string },
  context: Context,
): Promise<void> {
  const refund = await tx.selectFrom('refunds').select('id').where('id', '=', refundId).executeTakeFirst()
  const done = refund && (await finishRefund(tx, { id: refundId, settledByHand: how }, context))
  if (!done) throw await whyNot(tx, refundId)
}
