import type { Tx } from '../../platform/database/db'
import { createRefund } from '../ledger/create-refund'
import { paymentOf } from '../ledger/money'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { moveOrder } from './move-order'

/**
 * Refunds an order in full to whoever paid; where another order paid for it, the order's kind does it. An order that a
 * coupon paid in full has no payment: only its state changes.
 */
export async function refundOrder(tx: Tx, orderId: string, context: Context): Promise<void> {
  const { paidElsewhere } = await lockForRefund(tx, orderId, context)
  const order = await moveOrder(tx, { orderId, transition: 'refund' }, context)
  if (paidElsewhere) return paidElsewhere.refund(tx, order, context)
  const payment = await paymentOf(tx, orderId)
  if (payment) await createRefund(tx, { payment, amountFen: order.payable_fen }, context)
}

/**
 * Takes the locks of a refund in their order: job, order, the order that paid for it. This must happen before stock is
 * locked: a transaction that holds the paying order may wait for that stock. Answers the order's kind.
 */
export async function lockForRefund(tx: Tx, orderId: string, { jobs, registry }: Context) {
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId)
  const kind = registry.orderKind(order.kind)
  await kind.paidElsewhere?.lockPayer(tx, orderId)
  return kind
}
