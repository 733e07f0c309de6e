import type { Tx } from '../../platform/database/db'
import { createRefund, paymentOf } from '../ledger/create-refund'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { moveOrder } from './move-order'

/**
 * Gives the whole payment of an order back to who paid: where another order paid for it, its kind knows how. An order that
 * a coupon paid for in full has no payment: only its state moves.
 */
export async function refundOrder(tx: Tx, orderId: string, context: Context): Promise<void> {
  const { paidElsewhere } = await lockForRefund(tx, orderId, context)
  const order = await moveOrder(tx, { orderId, transition: 'refund' }, context)
  if (paidElsewhere) return paidElsewhere.refund(tx, order, context)
  const payment = await paymentOf(tx, orderId)
  if (payment) await createRefund(tx, { payment, amountFen: order.payable_fen }, context)
}

/**
 * Takes all locks of a refund in their order: job, order, the order that paid for it. Before the stock, for which somebody
 * may wait who holds the paying order. Answers the order's kind.
 */
export async function lockForRefund(tx: Tx, orderId: string, { jobs, registry }: Context) {
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId)
  const kind = registry.orderKind(order.kind)
  await kind.paidElsewhere?.lockPayer(tx, orderId)
  return kind
}
