import type { PaymentAnswer, SandboxOutcome } from '@haoli/contract'
import { sandboxOutcomes } from '@haoli/contract/schemas'
import type { PaymentStatus } from '../core/gateways/pay-gateway'
import { settleKnown } from '../core/payments/settle-payment'
import type { KnownPayment } from '../core/payments/take-money'
import type { Context } from '../core/system/system'
import type { Tx } from '../platform/database/db'
import { keptQuery } from '../platform/database/kept-query'
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
  const { payment, queued } = await pendingPayment(tx, paymentId, customerId)
  const amountFen = payment.amount_fen
  if (answer === 'cancel') return { result: 'cancelled', message: null }
  switch (await takeOutcome(tx, queued)) {
    case 'succeed':
      await settleAs(tx, payment, { state: 'paid', amountFen, currency: 'CNY' }, context)
      return { result: 'paid', message: null }
    case 'fail':
      await settleAs(tx, payment, { state: 'failed' }, context)
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

async function settleAs(tx: Tx, payment: KnownPayment, status: PaymentStatus, context: Context): Promise<void> {
  tellProvider(payment.id, status, context)
  await settleKnown(tx, payment, status, context)
}

/** The notice that comes late. */
export async function settleLate(tx: Tx, paymentId: string, context: Context): Promise<void> {
  const payment = await tx
    .selectFrom('payments')
    .select(['id', 'order_id', 'amount_fen'])
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  await settleAs(tx, payment, { state: 'paid', amountFen: payment.amount_fen, currency: 'CNY' }, context)
}

/**
 * The payment, and the outcome that is queued for the next one, which is locked so that only one payment gets it. The payment is
 * not: settling locks later, and the job of a late notice must be locked before the order.
 */
async function pendingPayment(
  tx: Tx,
  paymentId: string,
  customerId: string,
): Promise<{ payment: KnownPayment; queued: unknown }> {
  const [found] = await paymentWithOutcome(tx, { paymentId, customerId })
  if (!found) throw notFound('payment')
  const { state, queued, ...payment } = found
  if (state !== 'pending') throw new Problem('payment_state_conflict', `the payment is ${state}`)
  return { payment, queued }
}

const paymentWithOutcome = keptQuery((tx, { paymentId, customerId }: { paymentId: string; customerId: string }) =>
  tx
    .with('next', (db) => db.selectFrom('sandbox_values').select('value').where('key', '=', 'next_payment').forUpdate())
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['payments.id', 'order_id', 'payments.state', 'amount_fen'])
    .select((eb) => eb.selectFrom('next').select('value').as('queued'))
    .where('payments.id', '=', paymentId)
    .where('orders.customer_id', '=', customerId),
)

/** The outcome that the panel chose for the next payment, which is used up. */
async function takeOutcome(tx: Tx, queued: unknown): Promise<SandboxOutcome> {
  const outcome = sandboxOutcomes.find((one) => one === queued) ?? 'succeed'
  if (outcome === 'succeed') return outcome
  await tx
    .updateTable('sandbox_values')
    .set({ value: JSON.stringify('succeed') })
    .where('key', '=', 'next_payment')
    .execute()
  return outcome
}
