import type { PaymentAnswer, SandboxOutcome } from '@haoli/contract'
import { sandboxOutcomes } from '@haoli/contract/schemas'
import type { PaymentStatus } from '../core/gateways/pay-gateway'
import { settlePayment } from '../core/payments/settle-payment'
import type { Context } from '../core/system/system'
import type { Tx } from '../platform/database/db'
import { notFound, Problem } from '../platform/problem'
import { isSandboxPay } from './gateways/sandbox-pay'

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
  const { amountFen } = await pendingPayment(tx, paymentId, customerId)
  if (answer === 'cancel') return { result: 'cancelled', message: null }
  const outcome = await takeOutcome(tx)
  switch (outcome) {
    case 'succeed':
      await settleAs(tx, paymentId, { state: 'paid', amountFen, currency: 'CNY' }, context)
      return { result: 'paid', message: null }
    case 'fail':
      await settleAs(tx, paymentId, { state: 'failed' }, context)
      return { result: 'failed', message: 'the sandbox was asked to let this payment fail' }
    case 'late': {
      const { now, jobs } = context
      await jobs.schedule(tx, 'settle_sandbox_payment', paymentId, new Date(now.getTime() + lateNoticeSeconds * 1000))
      return { result: 'paid', message: null }
    }
    case 'silent':
      tellProvider(paymentId, { state: 'paid', amountFen, currency: 'CNY' }, context)
      return { result: 'paid', message: null }
    case 'differs':
      tellProvider(paymentId, { state: 'paid', amountFen: amountFen + 1, currency: 'CNY' }, context)
      return { result: 'paid', message: null }
  }
}

/** What the provider answers when it is asked. */
function tellProvider(paymentId: string, status: PaymentStatus, { gateways }: Context): void {
  if (isSandboxPay(gateways.pay)) gateways.pay.payments.set(paymentId, status)
}

async function settleAs(tx: Tx, paymentId: string, status: PaymentStatus, context: Context): Promise<void> {
  tellProvider(paymentId, status, context)
  await settlePayment(tx, { paymentId, status }, context)
}

/** The notice that comes late. */
export async function settleLate(tx: Tx, paymentId: string, context: Context): Promise<void> {
  const { amount_fen: amountFen } = await tx
    .selectFrom('payments')
    .select('amount_fen')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  await settleAs(tx, paymentId, { state: 'paid', amountFen, currency: 'CNY' }, context)
}

/** Takes no lock: settling locks later, and the job of a late notice must be locked before the order. */
async function pendingPayment(tx: Tx, paymentId: string, customerId: string): Promise<{ amountFen: number }> {
  const payment = await tx
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['payments.state', 'amount_fen'])
    .where('payments.id', '=', paymentId)
    .where('orders.customer_id', '=', customerId)
    .executeTakeFirst()
  if (!payment) throw notFound('payment')
  if (payment.state !== 'pending') throw new Problem('payment_state_conflict', `the payment is ${payment.state}`)
  return { amountFen: payment.amount_fen }
}

/** The outcome that the panel chose for the next payment, which is used up; locked, so that only one payment gets it. */
async function takeOutcome(tx: Tx): Promise<SandboxOutcome> {
  const queued = await tx
    .selectFrom('sandbox_values')
    .select('value')
    .where('key', '=', 'next_payment')
    .forUpdate()
    .executeTakeFirst()
  const outcome = sandboxOutcomes.find((one) => one === queued?.value) ?? 'succeed'
  if (outcome === 'succeed') return outcome
  await tx
    .updateTable('sandbox_values')
    .set({ value: JSON.stringify('succeed') })
    .where('key', '=', 'next_payment')
    .execute()
  return outcome
}
