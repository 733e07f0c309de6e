import { inTransaction } from '../../platform/database/in-transaction'
import { nobody } from '../actors/actor'
import type { PayNotice } from '../gateways/pay-gateway'
import type { Deps } from '../system/deps'
import { readRefundNumber } from './refund-number'
import { settlePayment } from './settle-payment'
import { settleRefund } from './settle-refund'
import { isOtherAmount } from './stated-amount'

type Part = Pick<Deps, 'db' | 'newContext'>

/**
 * Settles a payment or a refund by what its provider says, in a transaction of its own. The change is the shop's, not that of
 * the customer who asked. Throws `payment_amount_differs` where the provider states another amount, after it has left the
 * payment to a person as a dead letter.
 */
export async function applyStatus(deps: Part, notice: PayNotice): Promise<void> {
  const { db, newContext } = deps
  try {
    await inTransaction(db, (tx) =>
      'paymentId' in notice
        ? settlePayment(tx, notice, newContext(nobody))
        : settleRefund(tx, notice, newContext(nobody)),
    )
  } catch (error) {
    if (isOtherAmount(error)) await leaveToPerson(deps, notice, error.message)
    throw error
  }
}

const leaveToPerson = ({ db, newContext }: Part, notice: PayNotice, why: string): Promise<void> =>
  inTransaction(db, (tx) => {
    const { jobs, now } = newContext(nobody)
    return 'paymentId' in notice
      ? jobs.leaveToPerson(tx, 'follow_payment', { subjectId: notice.paymentId, why, now })
      : jobs.leaveToPerson(tx, 'pay_refund', { subjectId: readRefundNumber(notice.refundId).id, why, now })
  })
