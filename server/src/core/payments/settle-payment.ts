import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { createRefund } from '../ledger/create-refund'
import { recordPayment } from '../ledger/money'
import { lockOrder } from '../orders/lock-order'
import { moveOrder } from '../orders/move-order'
import { paymentTransition } from '../system/order-kinds'
import type { Context } from '../system/system'

interface Settlement {
  paymentId: string
  paid: boolean
}

/**
 * Applies a payment notice, from whichever source and however often it comes. Money that arrived is always recorded: it
 * pays the order or, where the order cannot be paid any more, it is refunded.
 */
export async function settlePayment(tx: Tx, { paymentId, paid }: Settlement, context: Context): Promise<void> {
  const { now, jobs } = context
  const known = await tx.selectFrom('payments').select('order_id').where('id', '=', paymentId).executeTakeFirst()
  if (!known) throw notFound('payment')
  // Jobs before the order, as everywhere. An order that is not to be paid any more has no close to come.
  if (paid) await jobs.cancel(tx, 'close_order', known.order_id)
  // The order's lock decides between a payment and a close at the same instant; the payment's state is read under it.
  const order = await lockOrder(tx, known.order_id)
  if (!paid) return fail(tx, paymentId, now)

  const payment = await tx
    .updateTable('payments')
    .set({ state: 'succeeded', settled_at: now })
    .where('id', '=', paymentId)
    // Also failed and closed ones: a provider may change its mind or be late, and then it does have the money.
    .where('state', 'in', ['pending', 'failed', 'closed'])
    .returningAll()
    .executeTakeFirst()
  if (!payment) return
  await recordPayment(tx, { paymentId, orderId: order.id, amountFen: payment.amount_fen }, now)
  const transition = paymentTransition(order.kind)
  if (order.state !== 'to_pay' || transition === undefined) {
    await createRefund(tx, { payment: { id: paymentId, orderId: order.id }, amountFen: payment.amount_fen }, context)
    return
  }
  await moveOrder(tx, { orderId: order.id, transition }, context)
}

/** The order stays payable: the shopper may try again with a new payment. */
async function fail(tx: Tx, paymentId: string, now: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ state: 'failed', settled_at: now })
    .where('id', '=', paymentId)
    .where('state', '=', 'pending')
    .execute()
}
