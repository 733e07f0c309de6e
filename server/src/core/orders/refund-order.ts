import type { Tx } from '../../deps'
import { endWaiting } from '../../systems/after-sales/waiting'
import { takeParcelBack } from '../../systems/presents/take-parcel-back'
import type { DueWork } from '../jobs/jobs'
import { oweRefund, paymentOf } from '../ledger/owe-refund'
import { lockOrder, moveOrder } from './move-order'

interface Around {
  now: Date
  due: DueWork
}

/**
 * Gives the whole payment of an order back; of a parcel of a present, its share to the giver. An order that a coupon paid
 * for in full has none: only its state moves. `applied`: somebody waits for it, and has not thought better of it.
 */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  { now, due }: Around,
  { applied = false } = {},
): Promise<void> {
  const giverOrderId = await orderOfGiver(tx, orderId)
  if (giverOrderId !== undefined) await lockBoth(tx, { orderId, giverOrderId }, due)
  if (applied) await endWaiting(tx, { orderId, transition: 'agree' }, now)
  const order = await moveOrder(tx, { orderId, transition: 'refund', now, due })
  if (giverOrderId !== undefined) return takeParcelBack(tx, { orderId, giverOrderId }, { now, due })
  const payment = await paymentOf(tx, orderId)
  if (payment) await oweRefund(tx, { payment, amountFen: order.payable_fen, now, due })
}

/** The order that paid for a parcel; undefined for any other kind of order. */
async function orderOfGiver(tx: Tx, orderId: string): Promise<string | undefined> {
  const present = await tx
    .selectFrom('parcels')
    .innerJoin('presents', 'presents.id', 'parcels.present_id')
    .select('presents.order_id')
    .where('parcels.order_id', '=', orderId)
    .executeTakeFirst()
  return present?.order_id
}

/** Due work, the parcel's order, its giver's order: before the stock, for which a claim of the same present may wait. */
async function lockBoth(tx: Tx, { orderId, giverOrderId }: { orderId: string; giverOrderId: string }, due: DueWork) {
  await due.cancel(tx, 'confirm_order', orderId)
  await lockOrder(tx, orderId)
  await lockOrder(tx, giverOrderId)
}
