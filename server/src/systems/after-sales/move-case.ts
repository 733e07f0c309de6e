import { type AfterSaleState, type AfterSaleTransition, afterSaleLifeCycle, nextState } from '@haoli/contract'
import type { Updateable } from 'kysely'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { dayMs, hourMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import type { Case, Setting } from './after-sale-rows'
import { type Said, writeEvent } from './events'
import { notifyOfStep } from './notify'
import { releaseReplacement } from './replacement-stock'
import { resumeOrder } from './resume-order'
import { stepsOf } from './steps'

export interface Step {
  transition: AfterSaleTransition
  said?: Said
  /** Other columns that the step sets. */
  set?: Updateable<Database['after_sales']>
}

/**
 * The only way to change the state of an after-sale: checks that its side may take the step, moves the row by a guarded UPDATE, sets
 * the deadline of the next one, writes the step into the conversation, and tells whoever it concerns. The case is locked.
 * `after_sale_state_conflict` where the step is not possible.
 */
export async function moveCase(tx: Tx, one: Case, { transition, said, set }: Step, context: Context): Promise<Case> {
  requireStep(one, transition, context.now)
  const { by } = afterSaleLifeCycle.transitions[transition]
  const to = nextState(afterSaleLifeCycle, one.row.state, transition)
  if (to === undefined) throw conflict(one, transition)
  const { open } = afterSaleLifeCycle.states[to]
  const row = await tx
    .updateTable('after_sales')
    .set({ ...set, ...stampsOf(to, { ...one.row, ...set } as Case['row'], one.setting, context.now) })
    .where('id', '=', one.row.id)
    .where('state', '=', one.row.state)
    .returningAll()
    .executeTakeFirst()
  // Cannot happen while the row is locked.
  if (!row) throw conflict(one, transition)
  if (open !== one.row.open) {
    await tx.updateTable('after_sale_lines').set({ open }).where('after_sale_id', '=', row.id).execute()
  }
  const moved: Case = { ...one, row }
  await writeEvent(tx, { row, step: transition, by, ...(said && { said }) }, context)
  await scheduleDeadline(tx, moved, context)
  if (!open) {
    await releaseReplacement(tx, moved, context.now)
    await resumeOrder(tx, moved, context)
  }
  await notifyOfStep(tx, moved, { transition, by }, context)
  return moved
}

/** Refuses a step that its side may not take now, before anything of it is done. */
export function requireStep(one: Case, transition: AfterSaleTransition, now: Date): void {
  const { by, from } = afterSaleLifeCycle.transitions[transition]
  const may =
    by === 'time' || transition === 'refunded_in_full'
      ? from.includes(one.row.state)
      : stepsOf(one, by, now).includes(transition)
  if (!may) throw conflict(one, transition)
}

const conflict = ({ row }: Case, step: AfterSaleTransition) =>
  new Problem('after_sale_state_conflict', `an after-sale that is ${row.state} does not take ${step} now`)

/** When a state began that others count from, and until when it may last. */
function stampsOf(
  to: AfterSaleState,
  row: Case['row'],
  setting: Setting,
  now: Date,
): Updateable<Database['after_sales']> {
  const { open } = afterSaleLifeCycle.states[to]
  const isProposal = to === 'user_wait_confirm_update' || to === 'user_wait_handle'
  return {
    state: to,
    open,
    deadline: open ? deadlineOf(to, row, setting, now) : null,
    ended_at: open ? null : now,
    ...(!isProposal && { proposal: null }),
    ...(to.startsWith('merchant_reject_') && { refused_at: now }),
    ...(to === 'return_closed' && { closed_at: now }),
  }
}

/** Until when the side whose turn it is may wait. Only for open states. */
export function deadlineOf(
  state: AfterSaleState,
  { type }: Pick<Case['row'], 'type'>,
  setting: Setting,
  now: Date,
): Date {
  const ms: Partial<Record<AfterSaleState, number>> = {
    merchant_processing: (type === 'refund' ? setting.refundHours : setting.returnHours) * hourMs,
    user_wait_handle: setting.replyDays * dayMs,
    user_wait_confirm_update: setting.replyDays * dayMs,
    user_wait_return: setting.sendBackDays * dayMs,
    merchant_wait_receipt: setting.receiptDays * dayMs,
    merchant_wait_ship: setting.shipHours * hourMs,
    user_wait_receipt: setting.replacementDays * dayMs,
    platform_processing: setting.decisionDays * dayMs,
  }
  return new Date(now.getTime() + (ms[state] ?? 0))
}

/** Work at the deadline, and a reminder before it. The case's jobs were cancelled with its lock. */
export async function scheduleDeadline(tx: Tx, { row, setting }: Case, { now, jobs }: Context): Promise<void> {
  if (row.deadline === null) return
  const soon = new Date(row.deadline.getTime() - setting.warnHours * hourMs)
  await jobs.schedule(tx, 'after_sale_due', row.id, row.deadline)
  if (soon > now) await jobs.schedule(tx, 'after_sale_soon', row.id, soon)
}
