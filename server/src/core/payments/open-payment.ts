import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import type { PayGateway } from '../gateways/gateways'
import { lockOrder } from '../orders/lock-order'
import { readKeptSetting } from '../settings/kept-settings'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { nextQuestion } from './follow-payment'
import { paymentSetting } from './payment-setting'

interface OpenedPayment {
  payment: Selectable<Database['payments']>
  /** What the gateway is to prepare. */
  request: Parameters<PayGateway['prepare']>[0]
}

/** Opens a payment of an order, or answers the open one, so that two requests never open two. */
export async function openPayment(
  tx: Tx,
  { orderId, customerId, gateway }: { orderId: string; customerId: string; gateway: PayGateway['name'] },
  { now, jobs }: Pick<Context, 'now' | 'jobs'>,
): Promise<OpenedPayment> {
  // The order's lock serializes concurrent requests; the unique index `one_open_payment` is the second guard.
  const order = await lockOrder(tx, orderId, customerId)
  if (order.state !== 'to_pay' || order.pay_before <= now) {
    throw new Problem('order_state_conflict', 'the order cannot be paid any more')
  }
  const payment = (await pendingPayment(tx, orderId)) ?? (await newPayment(tx, order, gateway, { now, jobs }))
  const { openid } = await tx
    .selectFrom('customers')
    .select('openid')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const description = `好礼 ${order.number}`
  return { payment, request: { id: payment.id, amountFen: payment.amount_fen, description, openid } }
}

const pendingPayment = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('payments')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .executeTakeFirst()

async function newPayment(
  tx: Tx,
  order: OrderRow,
  gateway: PayGateway['name'],
  { now, jobs }: Pick<Context, 'now' | 'jobs'>,
) {
  const payment = await tx
    .insertInto('payments')
    .values({
      id: newId('payment'),
      order_id: order.id,
      state: 'pending',
      gateway,
      amount_fen: order.payable_fen,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const { askSeconds } = await readKeptSetting(tx, paymentSetting, now)
  const { created_at } = payment
  await jobs.schedule(
    tx,
    'follow_payment',
    payment.id,
    nextQuestion({ created_at, pay_before: order.pay_before }, askSeconds, now),
  )
  return payment
}
