import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../deps'
import { closePendingPayments } from '../payments/close-pending-payments'
import type { Move, OrderRow } from './move'
import { giveCouponsBack, useCoupons } from './order-coupons'
import { releaseStock, returnUnshipped, sellStock } from './order-stock'

type Effect = (tx: Tx, order: OrderRow, move: Move) => Promise<void>

/** Nobody will pay any more: what the order held goes back. A payment that arrives later is given back when it comes. */
const letGo: Effect = async (tx, order, { now }) => {
  await closePendingPayments(tx, order.id, now)
  await releaseStock(tx, order.id)
  await giveCouponsBack(tx, order.id)
}

const none: Effect = async () => {}

/** What each transition means beyond the order's own row. */
export const effects: Record<OrderTransition, Effect> = {
  pay: async (tx, order, { now }) => {
    // A second payment that is still open must not be taken for this order as well.
    await closePendingPayments(tx, order.id, now)
    await sellStock(tx, order.id)
    await useCoupons(tx, order.id)
  },
  cancel: letGo,
  close: letGo,
  ship_part: none,
  ship: async (tx, order, { due }) => {
    if (order.confirms_at) await due.schedule(tx, 'confirm_order', order.id, order.confirms_at)
  },
  confirm_receipt: none,
  auto_confirm: none,
  // Coupons stay used: the discount was taken, and what was already shipped stays with the shopper at that price. A
  // merchant who wants to make good gives out a new coupon.
  refund: (tx, order) => returnUnshipped(tx, order.id),
}
