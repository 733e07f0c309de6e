import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { useCoupons } from '../coupons/order-coupons'
import { returnCoupons } from '../coupons/return-coupons'
import { closePendingPayments } from '../ledger/close-pending-payments'
import { releaseStock, sellStock } from '../stock/stock'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import type { Reserved } from './lock-to-pay'
import { linesOf } from './order-lines'
import { receiveAllShipments } from './shipments-received'

/** A requested transition of an order. */
export interface Move {
  orderId: string
  transition: OrderTransition
  /** Set for a shopper's request: `not_found` for anybody else's order. */
  customerId?: string
  /** What an unpaid order has reserved, where that was read with its lock. */
  reserved?: Reserved
}

type Effect = (tx: Tx, order: OrderRow, move: Move, context: Context) => Promise<void>

/** Releases what an unpaid order held. A payment that arrives later is refunded then. */
const cancelled: Effect = async (tx, order, { transition }, context) => {
  await closePendingPayments(tx, order.id, context.now)
  await releaseStock(tx, await linesOf(tx, order.id), { orderId: order.id, now: context.now })
  await returnCoupons(tx, order.id, context.now)
  await context.registry.emit(tx, 'order.cancelled', { order, transition }, context)
}

const paid: Effect = async (tx, order, { reserved }, context) => {
  if (reserved === undefined) {
    await sellStock(tx, await linesOf(tx, order.id), { orderId: order.id, now: context.now })
  }
  if (reserved?.hasCoupons !== false) await useCoupons(tx, order.id)
  const mayBeCredited = reserved?.mayBeCredited !== false
  await context.registry.emit(tx, 'order.paid', { order, mayBeCredited }, context)
}

const shipped: Effect = async (tx, order, _move, { jobs }) => {
  if (order.confirms_at) await jobs.schedule(tx, 'confirm_order', order.id, order.confirms_at)
}

const received: Effect = async (tx, order, { transition }, context) => {
  await receiveAllShipments(tx, order.id, context.now)
  await context.registry.emit(tx, 'order.received', { order, transition }, context)
  await context.registry.emit(tx, 'order.completed', { order }, context)
}

/** What is written together with the order's row, since it needs nothing of it: the stock of an order whose pieces are known. */
export const writtenBeside = async (tx: Tx, { orderId, transition, reserved }: Move, now: Date): Promise<void> => {
  if (orderEffects[transition] !== paid || reserved === undefined) return
  await sellStock(tx, reserved.pieces, { orderId, now })
}

/** The effects of each transition beyond the order's own row: first in the core, then in the systems, in their order. */
export const orderEffects: Record<OrderTransition, Effect> = {
  pay: paid,
  pay_present: paid,
  cancel: cancelled,
  close: cancelled,
  // `order.shipped` is emitted by `shipOrder`, which has the shipment.
  ship_part: async () => {},
  ship: shipped,
  confirm_receipt: received,
  auto_confirm: received,
  // Money, stock, coupons and `order.refunded` are the work of `refundOrder`, which has the lines.
  refund: async () => {},
  refund_unshipped: shipped,
  hand_over: async (tx, order, _move, context) => context.registry.emit(tx, 'order.completed', { order }, context),
  // No parcel was accepted, so the giver gets the coupons back. Pieces and money were already returned with each parcel,
  // each time with an `order.refunded`.
  return_all: (tx, order, _move, { now }) => returnCoupons(tx, order.id, now),
}
