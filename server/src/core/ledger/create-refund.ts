import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Context } from '../system/system'

interface NewRefund {
  payment: { id: string; orderId: string }
  amountFen: number
  /** The id of the part to refund, which can be refunded once; absent: the whole payment. */
  share?: string
}

/**
 * Creates a refund that is due, and schedules the job that pays it (`payRefund`), in the transaction of its cause. Unique
 * indexes allow one refund of a whole payment and one of each share.
 */
export async function createRefund(
  tx: Tx,
  { payment, amountFen, share }: NewRefund,
  { now, jobs }: Pick<Context, 'now' | 'jobs'>,
): Promise<void> {
  const id = newId('refund')
  await tx
    .insertInto('refunds')
    .values({
      id,
      payment_id: payment.id,
      order_id: payment.orderId,
      share: share ?? null,
      amount_fen: amountFen,
      state: 'due',
      created_at: now,
    })
    .execute()
  await jobs.schedule(tx, 'pay_refund', id, now)
}
