import { limits, nextState, type OrderTransition, orderKindRules, orderLifeCycle } from '@haoli/contract'
import type { Updateable } from 'kysely'
import type { Tx } from '../../deps'
import type { Database } from '../../platform/database/tables'
import { notFound, Problem } from '../../platform/problem'
import type { DueKind } from '../jobs/jobs'
import type { Move, OrderRow } from './move'
import { effects } from './order-effects'

/**
 * Locks an order before anything of it is touched. Everybody takes first the order's due work, if at all, then the
 * order, payments, stocks by SKU id, products by id, coupons by id: so no two of them wait for each other. Due work
 * comes first because whoever does it holds its row from the start. The order of a parcel comes before its giver's.
 *
 * With `customerId`: a parcel of a present is not one of its recipient's orders, which name a price.
 */
export async function lockOrder(tx: Tx, orderId: string, customerId?: string): Promise<OrderRow> {
  let query = tx.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate()
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId).where('kind', '<>', 'parcel')
  const order = await query.executeTakeFirst()
  if (!order) throw notFound('order')
  return order
}

/**
 * The only way in which an order changes its state: asks the contract's life cycle, moves the row by a guarded UPDATE,
 * writes down what happened, and does what the transition means for stock, coupons, payments and due work.
 * `order_state_conflict` where the life cycle does not allow it.
 */
export async function moveOrder(tx: Tx, move: Move): Promise<OrderRow> {
  const { transition, now, due } = move
  const alarm = alarmEndedBy[transition]
  if (alarm !== undefined) await due.cancel(tx, alarm, move.orderId)
  const before = await lockOrder(tx, move.orderId, move.customerId)
  const allowed = orderKindRules[before.kind].transitions.includes(transition)
  const to = allowed ? nextState(orderLifeCycle, before.state, transition) : undefined
  if (to === undefined) throw conflict(before, transition)
  const after = await tx
    .updateTable('orders')
    .set({ state: to, ...stamps(transition, before, now) })
    .where('id', '=', before.id)
    .where('state', '=', before.state)
    .returningAll()
    .executeTakeFirst()
  // The row lock makes this impossible; should the lock ever go, nothing moves twice.
  if (!after) throw conflict(before, transition)
  await tx
    .insertInto('order_events')
    .values({
      order_id: before.id,
      transition,
      from_state: before.state,
      to_state: to,
      actor: orderLifeCycle.transitions[transition].by,
      at: now,
    })
    .execute()
  await effects[transition](tx, after, move)
  return after
}

/** What need not ring any more after a transition. */
const alarmEndedBy: Partial<Record<OrderTransition, DueKind>> = {
  pay: 'close_order',
  pay_present: 'close_order',
  cancel: 'close_order',
  close: 'close_order',
  confirm_receipt: 'confirm_order',
  auto_confirm: 'confirm_order',
  refund: 'confirm_order',
}

const conflict = (order: OrderRow, transition: OrderTransition) =>
  new Problem('order_state_conflict', `a ${order.kind} order that is ${order.state} does not take ${transition}`)

const dayMs = 24 * 60 * 60 * 1000

function stamps(transition: OrderTransition, order: OrderRow, now: Date): Updateable<Database['orders']> {
  switch (transition) {
    case 'pay':
    case 'pay_present':
      return { paid_at: now }
    case 'cancel':
      return { closed_at: now, close_reason: 'customer' }
    case 'close':
      return { closed_at: now, close_reason: 'timeout' }
    case 'ship_part':
      return { shipped_at: order.shipped_at ?? now }
    case 'ship':
      return {
        shipped_at: order.shipped_at ?? now,
        confirms_at: new Date(now.getTime() + limits.orderAutoConfirmDays * dayMs),
      }
    case 'confirm_receipt':
    case 'auto_confirm':
    case 'hand_over':
      return { completed_at: now }
    case 'refund':
      return { closed_at: now, close_reason: 'refund' }
    case 'return_all':
      return { closed_at: now, close_reason: 'returned' }
  }
}
