import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Context } from '../system/system'

interface NewRefund {
  payment: { id: string; orderId: string }
  amountFen: number
  /** The id of the part that it is of: a parcel's. Absent: of the paying order itself. */
  share?: string
}

/**
 * Creates a refund that is due, and schedules the job that pays it (`payRefund`), in the transaction of its cause. All
 * refunds of a payment are counted in its row, which refuses more than the payment.
 */
export async function createRefund(
  tx: Tx,
  { payment, amountFen, share }: NewRefund,
  { now, jobs }: Pick<Context, 'now' | 'jobs'>,
): Promise<void> {
  await tx
    .updateTable('payments')
    .set((eb) => ({ refunded_fen: eb('refunded_fen', '+', amountFen) }))
    .where('id', '=', payment.id)
    .execute()
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
