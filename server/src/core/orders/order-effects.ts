import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { releaseCoupons, restoreUsedCoupons, useCoupons } from '../coupons/order-coupons'
import { closePendingPayments } from '../ledger/close-pending-payments'
import { releaseStock, returnStock, sellStock } from '../stock/stock'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { linesOf } from './order-lines'

/** One step of an order's life, as it is asked for. */
export interface Move {
  orderId: string
  transition: OrderTransition
  /** Set where a shopper asks: anybody else's order does not exist. */
  customerId?: string
}

type Effect = (tx: Tx, order: OrderRow, move: Move, context: Context) => Promise<void>

/** Nobody will pay any more: what the order held goes back. A payment that arrives later is given back when it comes. */
const cancelled: Effect = async (tx, order, { transition }, context) => {
  await closePendingPayments(tx, order.id, context.now)
  await releaseStock(tx, await linesOf(tx, order.id))
  await releaseCoupons(tx, order.id)
  await context.registry.emit(tx, 'order.cancelled', { order, transition }, context)
}

const paid: Effect = async (tx, order, _move, context) => {
  // A second payment that is still open must not be taken for this order as well.
  await closePendingPayments(tx, order.id, context.now)
  await sellStock(tx, await linesOf(tx, order.id))
  await useCoupons(tx, order.id)
  await context.registry.emit(tx, 'order.paid', { order }, context)
}

const received: Effect = async (tx, order, { transition }, context) => {
  await context.registry.emit(tx, 'order.received', { order, transition }, context)
  await context.registry.emit(tx, 'order.completed', { order }, context)
}

/** What each transition means beyond the order's own row: first for the core, then for the systems in their order. */
export const orderEffects: Record<OrderTransition, Effect> = {
  pay: paid,
  pay_present: paid,
  cancel: cancelled,
  close: cancelled,
  // `order.shipped` is told by `shipOrder`, which knows the shipment.
  ship_part: async () => {},
  ship: async (tx, order, _move, { jobs }) => {
    if (order.confirms_at) await jobs.schedule(tx, 'confirm_order', order.id, order.confirms_at)
  },
  confirm_receipt: received,
  auto_confirm: received,
  // Coupons stay used: the discount was taken, and what was already shipped stays with the shopper at that price. A
  // merchant who wants to make good gives out a new coupon.
  refund: async (tx, order, _move, context) => {
    const lines = await linesOf(tx, order.id)
    // What was shipped is no longer in the warehouse.
    await returnStock(
      tx,
      lines.map((line) => ({ ...line, quantity: line.quantity - line.shipped_quantity })),
    )
    const refunded = lines.map(({ id, quantity, payable_fen }) => ({ lineId: id, quantity, fen: payable_fen }))
    await context.registry.emit(tx, 'order.refunded', { order, lines: refunded }, context)
  },
  hand_over: async (tx, order, _move, context) => context.registry.emit(tx, 'order.completed', { order }, context),
  // Nobody had anything for the coupons, so the giver has them again. Pieces and money went back parcel by parcel, each
  // told of by an `order.refunded` of its own.
  return_all: (tx, order) => restoreUsedCoupons(tx, order.id),
}
