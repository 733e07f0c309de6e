import type { Tx } from '../deps'
import type { DueWork } from '../due/due-work'
import type { PayGateway } from '../gateways/gateways'
import { moveOrder } from '../orders/move-order'
import { giveMoneyBack } from '../payments/give-money-back'

/** Gives the whole payment of an order back. An order that a coupon paid for in full has none: only its state moves. */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  { now, due, gateway }: { now: Date; due: DueWork; gateway: PayGateway },
): Promise<void> {
  await moveOrder(tx, { orderId, transition: 'refund', now, due })
  const payment = await tx
    .selectFrom('payments')
    .select('id')
    .where('order_id', '=', orderId)
    .where('state', '=', 'succeeded')
    .executeTakeFirst()
  if (payment) await giveMoneyBack(tx, { paymentId: payment.id, gateway, now })
}
