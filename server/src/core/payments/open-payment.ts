import type { Payment } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import type { PayGateway } from '../gateways/gateways'
import { paymentView } from '../ledger/payment-view'
import { lockOrder } from '../orders/lock-order'
import type { OrderRow } from '../system/events'

/** Opens a payment of an order, or answers the open one, so that two requests never open two. */
export async function openPayment(
  tx: Tx,
  { orderId, customerId, gateway, now }: { orderId: string; customerId: string; gateway: PayGateway; now: Date },
): Promise<Payment> {
  // The order's lock serializes concurrent requests; the unique index `one_open_payment` is the second guard.
  const order = await lockOrder(tx, orderId, customerId)
  if (order.state !== 'to_pay' || order.pay_before <= now) {
    throw new Problem('order_state_conflict', 'the order cannot be paid any more')
  }
  const payment = (await pendingPayment(tx, orderId)) ?? (await newPayment(tx, order, gateway, now))
  const { openid } = await tx
    .selectFrom('customers')
    .select('openid')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const client = await gateway.prepare({
    id: payment.id,
    amountFen: payment.amount_fen,
    description: `好礼 ${order.number}`,
    openid,
  })
  return paymentView(payment, client)
}

const pendingPayment = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('payments')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .executeTakeFirst()

const newPayment = (tx: Tx, order: OrderRow, gateway: PayGateway, now: Date) =>
  tx
    .insertInto('payments')
    .values({
      id: newId('payment'),
      order_id: order.id,
      state: 'pending',
      gateway: gateway.name,
      amount_fen: order.payable_fen,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
