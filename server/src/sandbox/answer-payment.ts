import type { PaymentAnswer, SandboxOutcome } from '@haoli/contract'
import { settlePayment } from '../core/payments/settle-payment'
import type { Context } from '../core/system/system'
import type { Tx } from '../platform/database/db'
import { notFound, Problem } from '../platform/problem'

/** How long a late notice takes, by the shop's clock: long enough to see "confirming" on the phone. */
export const lateNoticeSeconds = 8

/**
 * The sandbox's cashier. `cancel` leaves everything as it was; `pay` ends as the backstage panel asked for. A notice
 * goes the same way as a real provider's.
 */
export async function answerPayment(
  tx: Tx,
  { paymentId, customerId, answer }: { paymentId: string; customerId: string; answer: 'pay' | 'cancel' },
  context: Context,
): Promise<PaymentAnswer> {
  await refuseUnlessPending(tx, paymentId, customerId)
  if (answer === 'cancel') return { result: 'cancelled', message: null }
  const outcome = await takeOutcome(tx)
  if (outcome === 'late') {
    const { now, jobs } = context
    await jobs.schedule(tx, 'settle_sandbox_payment', paymentId, new Date(now.getTime() + lateNoticeSeconds * 1000))
    return { result: 'paid', message: null }
  }
  await settlePayment(tx, { paymentId, paid: outcome === 'succeed' }, context)
  return outcome === 'succeed'
    ? { result: 'paid', message: null }
    : { result: 'failed', message: 'the sandbox was asked to let this payment fail' }
}

/** Takes no lock: settling has its own, and a late notice has to come before the order's. */
async function refuseUnlessPending(tx: Tx, paymentId: string, customerId: string): Promise<void> {
  const payment = await tx
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select('payments.state')
    .where('payments.id', '=', paymentId)
    .where('orders.customer_id', '=', customerId)
    .executeTakeFirst()
  if (!payment) throw notFound('payment')
  if (payment.state !== 'pending') throw new Problem('payment_state_conflict', `the payment is ${payment.state}`)
}

/** What the panel queued, used up by this payment. The row's lock lets one payment have it. */
async function takeOutcome(tx: Tx): Promise<SandboxOutcome> {
  const queued = await tx
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'next_payment')
    .forUpdate()
    .executeTakeFirst()
  if (queued?.value !== 'fail' && queued?.value !== 'late') return 'succeed'
  await tx
    .updateTable('settings')
    .set({ value: JSON.stringify('succeed') })
    .where('key', '=', 'next_payment')
    .execute()
  return queued.value
}
