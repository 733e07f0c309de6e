import type { PaymentAnswer, SandboxOutcome } from '@haoli/contract'
import { settlePayment } from '../core/payments/settle-payment'
import type { Context } from '../core/system/system'
import type { Tx } from '../platform/database/db'
import { notFound, Problem } from '../platform/problem'

/** How long a late notice takes, by the shop's clock: long enough to see "confirming" on the phone. */
export const lateNoticeSeconds = 8

/**
 * The sandbox's cashier. `cancel` changes nothing; `pay` has the outcome that the backstage panel chose. Notices are
 * settled like a real provider's.
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

/** Takes no lock: settling locks later, and the job of a late notice must be locked before the order. */
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

/** The outcome that the panel chose for the next payment, which is used up; locked, so that only one payment gets it. */
async function takeOutcome(tx: Tx): Promise<SandboxOutcome> {
  const queued = await tx
    .selectFrom('sandbox_values')
    .select('value')
    .where('key', '=', 'next_payment')
    .forUpdate()
    .executeTakeFirst()
  if (queued?.value !== 'fail' && queued?.value !== 'late') return 'succeed'
  await tx
    .updateTable('sandbox_values')
    .set({ value: JSON.stringify('succeed') })
    .where('key', '=', 'next_payment')
    .execute()
  return queued.value
}
