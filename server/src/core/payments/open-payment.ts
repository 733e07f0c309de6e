import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { refuseBlocked } from '../customers/lock-buyer'
import type { PayGateway } from '../gateways/gateways'
import { schedulingFrom } from '../jobs/job-queue'
import { orderLock } from '../orders/lock-order'
import { readKeptSetting } from '../settings/kept-settings'
import type { Context } from '../system/system'
import { nextAsk } from './next-ask'
import { paymentSetting } from './payment-setting'

interface Wanted {
  orderId: string
  customerId: string
  gateway: PayGateway['name']
}

interface OpenedPayment {
  payment: { id: string; amount_fen: number }
  /** What the gateway is to prepare. */
  request: Parameters<PayGateway['prepare']>[0]
  /** An earlier payment of the order has failed, but its provider may still take money for it. */
  isFailedOneOpen: boolean
}

/**
 * Opens a payment of an order, or answers the open one, so that two requests never open two. What it throws has to end the
 * transaction: the payment may have been inserted by then.
 */
export async function openPayment(tx: Tx, wanted: Wanted, { now }: Pick<Context, 'now'>): Promise<OpenedPayment> {
  const order = await lockAndOpen(tx, wanted, now)
  if (!order) throw notFound('order')
  refuseBlocked(order.block_id)
  if (!order.isPayable) throw new Problem('order_state_conflict', 'the order cannot be paid any more')
  const payment = order.openedId
    ? { id: order.openedId, amount_fen: order.payable_fen }
    : await pendingPayment(tx, wanted.orderId)
  const [description, openid] = [`好礼 ${order.number}`, order.openid]
  const request = { id: payment.id, amountFen: payment.amount_fen, description, openid }
  return { payment, request, isFailedOneOpen: Boolean(order.isFailedOneOpen) }
}

/**
 * In one statement: locks the order, inserts a payment where it can be paid and none is pending, and schedules the job that asks
 * about it. The order's lock serializes concurrent requests; the unique index `one_open_payment` finds a payment that the
 * statement does not see, because it was committed while it waited for the lock.
 */
async function lockAndOpen(tx: Tx, { orderId, customerId, gateway }: Wanted, now: Date) {
  const { askSeconds } = await readKeptSetting(tx, paymentSetting, now)
  const firstAsk = nextAsk(now, askSeconds, now)
  const [order] = await lockAndInsert(tx, { orderId, customerId, gateway, paymentId: newId('payment'), firstAsk, now })
  return order
}

interface Opening extends Wanted {
  paymentId: string
  firstAsk: Date
  now: Date
}

const lockAndInsert = keptQuery((tx, { orderId, customerId, gateway, paymentId, firstAsk, now }: Opening) =>
  tx
    .with('locked', (db) =>
      orderLock(db, orderId, customerId).select(sql<boolean>`state = 'to_pay' and pay_before > ${now}`.as('isPayable')),
    )
    .with('opened', (db) =>
      db
        .insertInto('payments')
        .columns(['id', 'order_id', 'state', 'gateway', 'amount_fen', 'created_at'])
        .expression(
          sql`select ${paymentId}::text, id, 'pending', ${gateway}::text, payable_fen, ${now}::timestamptz
            from locked where "isPayable"`,
        )
        .onConflict((conflict) => conflict.column('order_id').where('state', '=', sql.lit('pending')).doNothing())
        .returning(['id', 'order_id']),
    )
    // Asked in any case when the time to pay is over, as `nextQuestion` says.
    .with('asks', (db) =>
      schedulingFrom(
        db,
        'follow_payment',
        sql`select opened.id, least(${firstAsk}, pay_before) from opened join locked on locked.id = opened.order_id`,
      ),
    )
    .selectFrom('locked')
    .innerJoin('customers', 'customers.id', 'locked.customer_id')
    .leftJoin('opened', 'opened.order_id', 'locked.id')
    .select(['number', 'payable_fen', 'isPayable', 'openid', 'block_id', 'opened.id as openedId'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('payments')
            .select('payments.id')
            .whereRef('payments.order_id', '=', 'locked.id')
            .where('payments.state', '=', 'failed')
            .where('provider_open', '=', true),
        )
        .as('isFailedOneOpen'),
    ),
)

const pendingPayment = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('payments')
    .select(['id', 'amount_fen'])
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow()
