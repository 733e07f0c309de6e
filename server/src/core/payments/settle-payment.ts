import type { Tx } from '../../platform/database/db'
import { Conflict } from '../../platform/database/in-transaction'
import { refusedFor } from '../../platform/database/refuse'
import { sendAlong } from '../../platform/database/send-along'
import { notFound } from '../../platform/problem'
import type { PaymentStatus } from '../gateways/pay-gateway'
import { createRefund } from '../ledger/create-refund'
import { lockOrder } from '../orders/lock-order'
import { lockToPay } from '../orders/lock-to-pay'
import { moveLockedOrder } from '../orders/move-order'
import { paymentTransition } from '../system/order-kinds'
import type { Context } from '../system/system'
import { refuseOtherAmount } from './stated-amount'
import { type KnownPayment, takeMoney, takeNewMoney, takenMoney } from './take-money'

interface Settlement {
  paymentId: string
  status: PaymentStatus
}

/**
 * Applies what the provider says of a payment, by a notice or when asked, however often and in whichever order it comes.
 * Money that arrived is always recorded: it pays the order or, where the order cannot be paid any more or has another price, it is
 * refunded.
 * `payment_amount_differs`, and nothing is changed, where the provider states another amount than the payment's.
 */
export async function settlePayment(tx: Tx, { paymentId, status }: Settlement, context: Context): Promise<void> {
  const known = await tx.selectFrom('payments').selectAll().where('id', '=', paymentId).executeTakeFirst()
  if (!known) throw notFound('payment')
  return settleKnown(tx, known, status, context)
}

/** The same for a payment that the caller has read. It need not be locked: only its order and its amount are used, which stay. */
export async function settleKnown(tx: Tx, known: KnownPayment, status: PaymentStatus, context: Context): Promise<void> {
  switch (status.state) {
    case 'pending':
      return
    case 'paid':
      refuseOtherAmount(known.id, known.amount_fen, status)
      return succeed(tx, known, context)
    case 'failed':
      return end(tx, known, { state: 'failed', stillOpen: true }, context.now)
    case 'closed':
      return end(tx, known, { state: 'closed', stillOpen: false }, context.now)
  }
}

async function succeed(tx: Tx, { id, order_id, amount_fen }: KnownPayment, context: Context): Promise<void> {
  const [, { order, reserved, hadSucceeded }] = await Promise.all([
    // Jobs before the order, as everywhere. There is nothing more to ask, and the order has no close to come.
    context.jobs.cancelAll(tx, [
      { kind: 'follow_payment', subjectId: id },
      { kind: 'close_order', subjectId: order_id },
    ]),
    // The order's lock decides between a payment and a close at the same instant; the payment's state is read under it.
    lockToPay(tx, { orderId: order_id, paymentId: id, now: context.now }),
  ])
  const transition = paymentTransition(order.kind)
  const isUnpaid = order.state === 'to_pay' && transition !== undefined
  // Its price was changed after the payment was opened, and the provider took the money all the same.
  const isOldPrice = isUnpaid && order.payable_fen !== amount_fen
  const money = takenMoney({ id, order_id, amount_fen }, { closesOthers: !isOldPrice, now: context.now })
  if (isUnpaid && !isOldPrice && !hadSucceeded) {
    await sendAlong(tx, takeNewMoney(tx, money).catch(throwConflict))
    await moveLockedOrder(tx, order, { orderId: order_id, transition, reserved }, context)
    return
  }
  if (!(await takeMoney(tx, money))) return
  if (isOldPrice) await context.jobs.schedule(tx, 'close_order', order_id, order.pay_before)
  await createRefund(tx, { payment: { id, orderId: order_id }, amountFen: amount_fen }, context)
}

/** Where the payment has succeeded since the order was locked, the transaction runs again, and then knows. */
function throwConflict(error: unknown): never {
  throw refusedFor(error, 'payment_has_succeeded') === undefined ? error : new Conflict()
}

interface End {
  state: 'failed' | 'closed'
  /** The provider may still take money for it. */
  stillOpen: boolean
}

/** The order stays payable: the shopper may try again with a new payment. */
async function end(tx: Tx, { id, order_id }: KnownPayment, { state, stillOpen }: End, now: Date): Promise<void> {
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
