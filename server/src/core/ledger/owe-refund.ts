import type { Tx } from '../../deps'
import { newId } from '../../platform/ids'
import type { DueWork } from '../jobs/jobs'

interface OwedRefund {
  payment: { id: string; orderId: string }
  amountFen: number
  /** Set where the share of one parcel goes back; absent: the whole payment. */
  parcelId?: string
  now: Date
  due: DueWork
}

/**
 * Writes down that money goes back, and puts the paying into the queue: `payRefund` does it. Together with whatever led
 * to it, so neither happens without the other. A payment goes back as a whole once, and a parcel's share once: the
 * table's unique indexes see to that.
 */
export async function oweRefund(tx: Tx, { payment, amountFen, parcelId, now, due }: OwedRefund): Promise<void> {
  const id = newId('refund')
  await tx
    .insertInto('refunds')
    .values({
      id,
      payment_id: payment.id,
      order_id: payment.orderId,
      parcel_id: parcelId ?? null,
      amount_fen: amountFen,
      state: 'due',
      created_at: now,
    })
    .execute()
  await due.schedule(tx, 'pay_refund', id, now)
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
