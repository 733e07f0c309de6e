import type { Tx } from '../../platform/database/db'
import type { PaymentStatus } from '../gateways/pay-gateway'
import { closeIfUnpaid } from '../orders/order-jobs'
import { readSetting } from '../settings/read-setting'
import type { Context, OutsideJob } from '../system/system'
import { closeOrAsk } from './close-or-ask'
import { nextAsk } from './next-ask'
import { paymentSetting } from './payment-setting'
import { settlePayment } from './settle-payment'
import { isOtherAmount } from './stated-amount'

interface Followed {
  paymentId: string
  orderId: string
  /** The order's time to pay is over. */
  isOverdue: boolean
  /** The payment is not needed any more: the provider is to take no money for it. */
  isToClose: boolean
}

/**
 * Follows a payment for as long as its provider may take money for it: asks while it is pending, closes it where it is not
 * needed any more, and when the time to pay is over closes it and then its order.
 *
 * Its row in the queue is locked before those of `close_order` and of the order.
 */
export const followPayment: OutsideJob<Followed, PaymentStatus> = {
  prepare: openAtProvider,
  call: ({ paymentId, isToClose }, { pay }) => (isToClose ? closeOrAsk(pay, paymentId) : pay.query(paymentId)),
  async record(tx, { prepared: { paymentId, orderId, isOverdue }, answer }, context) {
    try {
      if (isOverdue && answer.state === 'closed') await closeIfUnpaid(tx, orderId, context)
      await settlePayment(tx, { paymentId, status: answer }, context)
    } catch (error) {
      if (!isOtherAmount(error)) throw error
      return context.jobs.leaveToPerson(tx, 'follow_payment', {
        subjectId: paymentId,
        why: error.message,
        now: context.now,
      })
    }
    await followOn(tx, paymentId, context)
  },
}

async function openAtProvider(tx: Tx, paymentId: string, { now }: Context): Promise<Followed | undefined> {
  const payment = await tx
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['payments.state', 'order_id', 'pay_before', 'orders.state as order_state'])
    .where('payments.id', '=', paymentId)
    .where('provider_open', '=', true)
    .executeTakeFirst()
  if (!payment) return undefined
  const isOverdue = payment.order_state === 'to_pay' && payment.pay_before <= now
  return { paymentId, orderId: payment.order_id, isOverdue, isToClose: payment.state !== 'pending' || isOverdue }
}

async function followOn(tx: Tx, paymentId: string, { now, jobs }: Context): Promise<void> {
  const payment = await tx
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['payments.state', 'payments.created_at', 'pay_before'])
    .where('payments.id', '=', paymentId)
    .where('provider_open', '=', true)
    .executeTakeFirst()
  if (!payment) return
  const setting = await readSetting(tx, paymentSetting, now)
  const isToClose = payment.state !== 'pending' || payment.pay_before <= now
  const next = isToClose
    ? new Date(now.getTime() + setting.closeAgainSeconds * 1000)
    : nextQuestion(payment, setting.askSeconds, now)
  await jobs.schedule(tx, 'follow_payment', paymentId, next)
}

/** When a pending payment is asked about next; in any case when the time to pay is over. */
function nextQuestion(
  { created_at, pay_before }: { created_at: Date; pay_before: Date },
  askSeconds: readonly number[],
  now: Date,
): Date {
  const next = nextAsk(created_at, askSeconds, now)
  return next < pay_before ? next : pay_before
}
