import type { OrderTransition } from '@haoli/contract'
import type { Tx } from '../../deps'
import { endIfWaiting } from '../../systems/after-sales/waiting'
import { cancelPresent } from '../../systems/presents/cancel-present'
import { openPresent } from '../../systems/presents/open-present'
import { giveCouponsBack, returnCoupons, useCoupons } from '../coupons/order-coupons'
import { closePendingPayments } from '../ledger/close-pending-payments'
import { releaseStock, returnUnshipped, sellStock } from '../stock/order-stock'
import type { Move, OrderRow } from './move'

type Effect = (tx: Tx, order: OrderRow, move: Move) => Promise<void>

/** Nobody will pay any more: what the order held goes back. A payment that arrives later is given back when it comes. */
const letGo: Effect = async (tx, order, { transition, now }) => {
  if (order.kind === 'present') await cancelPresent(tx, order.id, transition === 'close' ? 'lapse' : 'cancel', now)
  await closePendingPayments(tx, order.id, now)
  await releaseStock(tx, order.id)
  await giveCouponsBack(tx, order.id)
}

const none: Effect = async () => {}

const sell: Effect = async (tx, order, { now }) => {
  // A second payment that is still open must not be taken for this order as well.
  await closePendingPayments(tx, order.id, now)
  await sellStock(tx, order.id)
  await useCoupons(tx, order.id)
}

/** What each transition means beyond the order's own row. */
export const effects: Record<OrderTransition, Effect> = {
  pay: sell,
  pay_present: async (tx, order, move) => {
    await sell(tx, order, move)
    await openPresent(tx, order, move)
  },
  cancel: letGo,
  close: letGo,
  ship_part: none,
  ship: async (tx, order, { due }) => {
    if (order.confirms_at) await due.schedule(tx, 'confirm_order', order.id, order.confirms_at)
  },
  // Whoever says that all is well wants no refund any more.
  confirm_receipt: async (tx, { id }, { now }) => {
    await endIfWaiting(tx, { orderId: id, transition: 'withdraw' }, now)
  },
  auto_confirm: none,
  // Coupons stay used: the discount was taken, and what was already shipped stays with the shopper at that price. A
  // merchant who wants to make good gives out a new coupon.
  refund: async (tx, { id }, { now }) => {
    await returnUnshipped(tx, id)
    await endIfWaiting(tx, { orderId: id, transition: 'agree' }, now)
  },
  hand_over: none,
  // Nobody had anything for the coupons, so the giver has them again. Pieces and money went back parcel by parcel.
  return_all: (tx, order) => returnCoupons(tx, order.id),
}
