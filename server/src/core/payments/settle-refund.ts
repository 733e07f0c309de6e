import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { RefundStatus } from '../gateways/pay-gateway'
import { recordRefund } from '../ledger/money'
import { lockOrder } from '../orders/lock-order'
import type { Context } from '../system/system'
import { readRefundNumber } from './refund-number'
import { refuseOtherAmount } from './stated-amount'

interface Settlement {
  /** The refund's name at the provider (`refundNumber`). */
  refundId: string
  status: RefundStatus
}

/**
 * Applies what the provider says of a refund, by a notice or when asked, however often. The ledger has it once it is done.
 * `payment_amount_differs`, and nothing is changed, where the provider states another amount than the refund's.
 */
export async function settleRefund(tx: Tx, { refundId, status }: Settlement, context: Context): Promise<void> {
  const { id, attempt } = readRefundNumber(refundId)
  const known = await tx.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!known) throw notFound('refund')
  if (status.state === 'done') {
    refuseOtherAmount(id, known.amount_fen, status)
    // Jobs before the order, as everywhere. There is nothing more to ask.
    await context.jobs.cancel(tx, 'pay_refund', id)
    await finishRefund(tx, { id, attempt }, context)
    return
  }
  await lockOrder(tx, known.order_id)
  const to =
    status.state === 'failed' ? { state: 'failed' as const, failure: status.failure } : { state: 'processing' as const }
  await tx
    .updateTable('refunds')
    .set((eb) => ({ ...to, accepted_at: eb.fn.coalesce('accepted_at', eb.val(context.now)) }))
    .where('id', '=', id)
    // What the provider says of a number that it has closed is of no interest any more.
    .where('attempt', '=', attempt)
    .where('state', 'in', ['due', 'processing'])
    .execute()
}

interface Finish {
  id: string
  /** Only where the refund is still at this attempt. Absent: the merchant has paid it by hand, after it failed. */
  attempt?: number
  settledByHand?: string
}

/** Ends a refund that was paid: refund, ledger, payment, and what reacts to it. Answers whether it was not done before. */
export async function finishRefund(tx: Tx, { id, attempt, settledByHand }: Finish, context: Context): Promise<boolean> {
  const { now, registry } = context
  const { order_id } = await tx.selectFrom('refunds').select('order_id').where('id', '=', id).executeTakeFirstOrThrow()
  const order = await lockOrder(tx, order_id)
  let guarded = tx
    .updateTable('refunds')
    .set({ state: 'done', done_at: now, failure: null, settled_by_hand: settledByHand ?? null })
    .where('id', '=', id)
  guarded =
    attempt === undefined
      ? guarded.where('state', '=', 'failed')
      : guarded.where('attempt', '=', attempt).where('state', '<>', 'done')
  const done = await guarded.returningAll().executeTakeFirst()
  if (!done) return false
  const { payment_id: paymentId, amount_fen: amountFen, share } = done
  await recordRefund(tx, { refundId: id, paymentId, amountFen }, now)
  await markRefunded(tx, paymentId)
  await registry.emit(tx, 'refund.paid', { order, refundId: id, share }, context)
  return true
}

/** A payment is refunded once all of it has gone back. */
async function markRefunded(tx: Tx, paymentId: string): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'refunded' })
    .where('id', '=', paymentId)
    .where('state', '=', 'succeeded')
    .where(
      'amount_fen',
      '=',
      sql<number>`(select sum(amount_fen) from refunds where payment_id = ${paymentId} and state = 'done')`,
    )
    .execute()
}
