import { nextState, type OrderTransition, orderKindRules, orderLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { refusedFor } from '../../platform/database/refuse'
import { sendAlong } from '../../platform/database/send-along'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import { readSetting } from '../settings/read-setting'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { lockOrder } from './lock-order'
import { moveRow, type Stamps } from './move-row'
import { type Move, orderEffects, writtenBeside } from './order-effects'
import { orderSetting } from './order-setting'

/**
 * The only way to change an order's state: checks the contract's life cycle and the holds of systems, moves the row by a
 * guarded UPDATE, records the event, and runs the effects of the transition in the core and in every system.
 * `order_state_conflict` where the life cycle does not allow it.
 */
export async function moveOrder(tx: Tx, move: Move, context: Context): Promise<OrderRow> {
  const job = jobEndedBy[move.transition]
  if (job !== undefined) await context.jobs.cancel(tx, job, move.orderId)
  return moveLockedOrder(tx, await lockOrder(tx, move.orderId, move.customerId), move, context)
}

/** The same for an order that the caller has locked, after it has cancelled the job that the transition makes unnecessary. */
export async function moveLockedOrder(tx: Tx, before: OrderRow, move: Move, context: Context): Promise<OrderRow> {
  const { transition } = move
  const { now, registry } = context
  const allowed = orderKindRules[before.kind].transitions.includes(transition)
  const to = allowed ? nextState(orderLifeCycle, before.state, transition) : undefined
  if (to === undefined) throw conflict(before, transition)
  const held = await registry.heldBy(tx, before, transition, now)
  if (held) throw held
  const stamped = await stamps(tx, transition, before, now)
  const by = orderLifeCycle.transitions[transition].by
  const told = { transition, by, actorId: context.actor.id, now }
  // It cannot have moved while the row is locked; without the lock this stops an order from moving twice.
  const moved = moveRow(tx, { id: before.id, from: before.state, to, ...told }, stamped).catch((error) => {
    throw refusedFor(error, 'order_has_moved') === undefined ? error : conflict(before, transition)
  })
  await sendAlong(tx, moved)
  await writtenBeside(tx, move, now)
  const after = { ...before, ...stamped, state: to }
  await orderEffects[transition](tx, after, move, context)
  return after
}

/** The job that a transition makes unnecessary. */
const jobEndedBy: Partial<Record<OrderTransition, 'close_order' | 'confirm_order'>> = {
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

async function stamps(tx: Tx, transition: OrderTransition, order: OrderRow, now: Date): Promise<Stamps> {
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
    case 'refund_unshipped': {
      const { confirmDays } = await readSetting(tx, orderSetting, now)
      return { shipped_at: order.shipped_at ?? now, confirms_at: new Date(now.getTime() + confirmDays * dayMs) }
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
