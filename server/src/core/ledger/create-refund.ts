import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import type { Context } from '../system/system'

interface NewRefund {
  payment: { id: string; orderId: string }
  amountFen: number
  /** Names the part of the payment that goes back, so that it does so once; absent: the whole payment. */
  share?: string
}

/**
 * Writes down that money goes back, and puts the paying into the queue: `payRefund` does it. Together with whatever led
 * to it, so neither happens without the other. A payment goes back as a whole once, and each share of it once:
 * the table's unique indexes see to that.
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

/** The payment that paid an order: the first whose money came. undefined: a coupon paid for all of it. */
export async function paymentOf(tx: Tx, orderId: string): Promise<{ id: string; orderId: string } | undefined> {
  const paid = await tx
    .selectFrom('money_ledger')
    .select('payment_id')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'paid')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return paid && { id: paid.payment_id, orderId }
}
