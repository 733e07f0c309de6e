import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { returnCouponsIfAllBack } from '../coupons/return-coupons'
import { createRefund } from '../ledger/create-refund'
import { paymentOf } from '../ledger/money'
import { undoSale } from '../stock/stock'
import type { OrderRow } from '../system/events'
import type { Context, OrderKindPart } from '../system/system'
import { isRefundable } from './is-refundable'
import { lockOrder } from './lock-order'
import { moveOrder } from './move-order'
import { linesOf, type OrderLineRow } from './order-lines'
import { planRefund, type RefundPlan, type WantedRefund } from './plan-refund'
import { takeFromLine } from './take-from-line'

/**
 * Refunds some or all of what is left of an order, to whoever paid; where another order paid for it, the order's kind does
 * it. The order becomes `refunded` with the last of it. What a coupon paid in full has no payment: its pieces alone count.
 * Answers the amount, in fen.
 */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  wanted: WantedRefund | undefined,
  context: Context,
): Promise<number> {
  const { order: before, kind } = await lockForRefund(tx, orderId, context)
  const lines = await linesOf(tx, orderId)
  const plan = planRefund(before, lines, wanted)
  const pieces = plan.lines.map((one) => ({ ...one, unshipped: unshippedOf(one) }))
  for (const one of pieces) await takeFromLine(tx, one)
  if (plan.freightFen > 0) await takeFreight(tx, before, plan.freightFen)
  const order = await moveAfterRefund(tx, before, plan, context)

  const fen = plan.freightFen + plan.lines.reduce((all, one) => all + one.fen, 0)
  const paying = await refundPayer(tx, kind, { order, fen, isLast: plan.isLast }, context)
  await undoSale(
    tx,
    pieces.map(({ line, quantity, unshipped }) => ({ ...line, quantity, unshipped })),
    { orderId, now: context.now },
  )
  // After stock, as the order of locks wants.
  const wasShipped = (await kind.paidElsewhere?.wasAnyShipped(tx, paying.orderId)) ?? false
  if (plan.isLast) await returnCouponsIfAllBack(tx, paying.orderId, { now: context.now, wasShipped })
  const refunded = plan.lines.map(({ line, quantity, fen }) => ({
    lineId: line.id,
    payingLineId: paying.lineId ?? line.id,
    quantity,
    fen,
  }))
  const event = { order, payingOrderId: paying.orderId, lines: refunded, freightFen: plan.freightFen }
  await context.registry.emit(tx, 'order.refunded', event, context)
  return fen
}

/**
 * Takes the locks of a refund in their order: job, order, the order that paid for it. This must happen before stock is
 * locked: a transaction that holds the paying order may wait for that stock. Refuses an order that cannot be refunded.
 */
export async function lockForRefund(
  tx: Tx,
  orderId: string,
  { jobs, registry, now }: Context,
): Promise<{ order: OrderRow; kind: OrderKindPart }> {
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId)
  if (!isRefundable(order)) {
    throw new Problem('order_state_conflict', `a ${order.kind} order that is ${order.state} is not refunded`)
  }
  const held = await registry.heldBy(tx, order, 'refund', now)
  if (held) throw held
  const kind = registry.orderKind(order.kind)
  await kind.paidElsewhere?.lockPayer(tx, orderId)
  return { order, kind }
}

/** Pieces that were not shipped are refunded before those that were. */
const unshippedOf = ({ line, quantity, ofShipped }: RefundPlan['lines'][number]): number =>
  ofShipped ? 0 : Math.min(quantity, stillToShip(line))

const stillToShip = (line: OrderLineRow): number => line.quantity - line.shipped_quantity - line.returned_quantity

async function takeFreight(tx: Tx, order: OrderRow, fen: number): Promise<void> {
  await tx
    .updateTable('orders')
    .set((eb) => ({ refunded_freight_fen: eb('refunded_freight_fen', '+', fen) }))
    .where('id', '=', order.id)
    .execute()
}

async function moveAfterRefund(tx: Tx, order: OrderRow, plan: RefundPlan, context: Context): Promise<OrderRow> {
  const orderId = order.id
  if (plan.isLast) return moveOrder(tx, { orderId, transition: 'refund' }, context)
  const left = (await linesOf(tx, orderId)).reduce((all, line) => all + stillToShip(line), 0)
  if (order.state === 'part_shipped' && left === 0) {
    return moveOrder(tx, { orderId, transition: 'refund_unshipped' }, context)
  }
  // The job was cancelled to lock it before the order.
  if (order.state === 'to_receive' && order.confirms_at) {
    await context.jobs.schedule(tx, 'confirm_order', orderId, order.confirms_at)
  }
  return lockOrder(tx, orderId)
}

/** Answers the order that paid, and its line where it is another order. */
async function refundPayer(
  tx: Tx,
  { paidElsewhere }: OrderKindPart,
  refund: { order: OrderRow; fen: number; isLast: boolean },
  context: Context,
): Promise<{ orderId: string; lineId?: string }> {
  const { order, fen } = refund
  if (paidElsewhere) return paidElsewhere.refund(tx, refund, context)
  const payment = fen > 0 ? await paymentOf(tx, order.id) : undefined
  if (payment) await createRefund(tx, { payment, amountFen: fen }, context)
  return { orderId: order.id }
}
