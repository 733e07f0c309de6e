import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import type { PaymentStatus } from '../gateways/pay-gateway'
import { createRefund } from '../ledger/create-refund'
import { recordPayment } from '../ledger/money'
import { lockOrder } from '../orders/lock-order'
import { moveOrder } from '../orders/move-order'
import { paymentTransition } from '../system/order-kinds'
import type { Context } from '../system/system'
import { refuseOtherAmount } from './stated-amount'

type PaymentRow = Selectable<Database['payments']>

interface Settlement {
  paymentId: string
  status: PaymentStatus
}

/**
 * Applies what the provider says of a payment, by a notice or when asked, however often and in whichever order it comes.
 * Money that arrived is always recorded: it pays the order or, where the order cannot be paid any more, it is refunded.
 * `payment_amount_differs`, and nothing is changed, where the provider states another amount than the payment's.
 */
export async function settlePayment(tx: Tx, { paymentId, status }: Settlement, context: Context): Promise<void> {
  const known = await tx.selectFrom('payments').selectAll().where('id', '=', paymentId).executeTakeFirst()
  if (!known) throw notFound('payment')
  switch (status.state) {
    case 'pending':
      return
    case 'paid':
      refuseOtherAmount(paymentId, known.amount_fen, status)
      return succeed(tx, known, context)
    case 'failed':
      return end(tx, known, { state: 'failed', stillOpen: true }, context.now)
    case 'closed':
      return end(tx, known, { state: 'closed', stillOpen: false }, context.now)
  }
}

async function succeed(tx: Tx, { id, order_id }: PaymentRow, context: Context): Promise<void> {
  const { now, jobs } = context
  // Jobs before the order, as everywhere. There is nothing more to ask, and the order has no close to come.
  await jobs.cancel(tx, 'follow_payment', id)
  await jobs.cancel(tx, 'close_order', order_id)
  // The order's lock decides between a payment and a close at the same instant; the payment's state is read under it.
  const order = await lockOrder(tx, order_id)
  const payment = await tx
    .updateTable('payments')
    .set({ state: 'succeeded', settled_at: now, provider_open: false })
    .where('id', '=', id)
    // Also failed and closed ones: a provider may change its mind or be late, and then it does have the money.
    .where('state', 'in', ['pending', 'failed', 'closed'])
    .returningAll()
    .executeTakeFirst()
  if (!payment) return
  await recordPayment(tx, { paymentId: id, orderId: order.id, amountFen: payment.amount_fen }, now)
  const transition = paymentTransition(order.kind)
  if (order.state !== 'to_pay' || transition === undefined) {
    await createRefund(tx, { payment: { id, orderId: order.id }, amountFen: payment.amount_fen }, context)
    return
  }
  await moveOrder(tx, { orderId: order.id, transition }, context)
}

interface End {
  state: 'failed' | 'closed'
  /** The provider may still take money for it. */
  stillOpen: boolean
}

/** The order stays payable: the shopper may try again with a new payment. */
async function end(tx: Tx, { id, order_id }: PaymentRow, { state, stillOpen }: End, now: Date): Promise<void> {
  await lockOrder(tx, order_id)
  await tx
    .updateTable('payments')
    .set({ state, settled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
  if (stillOpen) return
  await tx.updateTable('payments').set({ provider_open: false }).where('id', '=', id).execute()
}
