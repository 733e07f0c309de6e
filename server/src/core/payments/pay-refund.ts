import type { Tx } from '../../platform/database/db'
import type { RefundStatus, WantedRefund } from '../gateways/pay-gateway'
import { readSetting } from '../settings/read-setting'
import type { Context, OutsideJob } from '../system/system'
import { nextAsk } from './next-ask'
import { paymentSetting } from './payment-setting'
import { readRefundNumber, refundNumber } from './refund-number'
import { settleRefund } from './settle-refund'
import { isOtherAmount } from './stated-amount'

interface OpenRefund {
  request: WantedRefund
  /** The provider has the request already. */
  isAccepted: boolean
}

/**
 * Requests a refund from the payment provider, and asks about it until it is paid or has failed. If the process dies after
 * the call, the call is repeated with the same id, and the provider pays once.
 */
export const payRefund: OutsideJob<OpenRefund, RefundStatus> = {
  prepare: openRefund,
  call: ({ request, isAccepted }, { pay }) => (isAccepted ? pay.queryRefund(request.id) : pay.refund(request)),
  async record(tx, { prepared: { request }, answer }, context) {
    const { id } = readRefundNumber(request.id)
    try {
      await settleRefund(tx, { refundId: request.id, status: answer }, context)
    } catch (error) {
      if (!isOtherAmount(error)) throw error
      return context.jobs.leaveToPerson(tx, 'pay_refund', { subjectId: id, why: error.message, now: context.now })
    }
    await askAgain(tx, id, context)
  },
}

async function openRefund(tx: Tx, refundId: string): Promise<OpenRefund | undefined> {
  const refund = await tx
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .selectAll('refunds')
    .select('payments.amount_fen as paid_fen')
    .where('refunds.id', '=', refundId)
    .where('refunds.state', 'in', ['due', 'processing'])
    .executeTakeFirst()
  if (!refund) return undefined
  const { payment_id: paymentId, amount_fen: amountFen, paid_fen: paidFen } = refund
  const id = refundNumber(refundId, refund.attempt)
  return { request: { id, paymentId, amountFen, paidFen }, isAccepted: refund.state === 'processing' }
}

async function askAgain(tx: Tx, refundId: string, { now, jobs }: Context): Promise<void> {
  const refund = await tx
    .selectFrom('refunds')
    .select('accepted_at')
    .where('id', '=', refundId)
    .where('state', '=', 'processing')
    .executeTakeFirst()
  if (!refund) return
  const { askRefundSeconds } = await readSetting(tx, paymentSetting, now)
  await jobs.schedule(tx, 'pay_refund', refundId, nextAsk(refund.accepted_at ?? now, askRefundSeconds, now))
}
