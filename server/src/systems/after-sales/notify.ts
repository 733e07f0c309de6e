import {
  type AfterSaleActor,
  type AfterSaleNotice,
  type AfterSaleTransition,
  afterSaleLifeCycle,
} from '@haoli/contract'
import { notify } from '../../core/notices/notify'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { AfterSaleRow, Case } from './after-sale-rows'
import { dueSteps, type staffSteps, takenSteps } from './notice-steps'

interface Taken {
  transition: AfterSaleTransition | 'apply'
  by: AfterSaleActor
}

/**
 * Tells the buyer what the other side, or time, did; and the staff of service that something waits for them. No notice names an
 * amount, because a present's recipient knows none.
 */
export async function notifyOfStep(tx: Tx, { row }: Case, { transition, by }: Taken, context: Context): Promise<void> {
  if (by !== 'buyer') {
    const kind = row.open ? 'after_sale_answered' : 'after_sale_ended'
    if (takenSteps[transition]) await tellBuyer(tx, row, kind, transition, context)
  }
  if (by === 'buyer' && afterSaleLifeCycle.states[row.state].waitsFor === 'merchant') {
    await tellStaff(tx, row, 'waits', context)
  }
}

/** Some hours before the deadline. */
export async function remind(tx: Tx, row: AfterSaleRow, context: Context): Promise<void> {
  const { waitsFor } = afterSaleLifeCycle.states[row.state]
  if (waitsFor === 'buyer')
    await tellBuyer(tx, row, 'after_sale_due', dueSteps[row.state] ? row.state : 'soon', context)
  else await tellStaff(tx, row, 'soon', context)
}

async function tellBuyer(
  tx: Tx,
  row: AfterSaleRow,
  kind: AfterSaleNotice,
  step: string,
  context: Context,
): Promise<void> {
  const values = await valuesOf(tx, row, step)
  await notify(tx, { kind, customerId: row.customer_id, subjectId: row.id, values }, context)
}

async function tellStaff(tx: Tx, row: AfterSaleRow, step: keyof typeof staffSteps, context: Context): Promise<void> {
  const values = await valuesOf(tx, row, step)
  const staff = await tx
    .selectFrom('role_grants')
    .select('customer_id')
    .distinct()
    .where('role', 'in', ['service', 'owner'])
    .orderBy('customer_id')
    .execute()
  for (const { customer_id: customerId } of staff) {
    await notify(tx, { kind: 'after_sale_to_answer', customerId, subjectId: row.id, values }, context)
  }
}

async function valuesOf(tx: Tx, { id }: AfterSaleRow, step: string) {
  const { title, count } = await tx
    .selectFrom('after_sale_lines as s')
    .innerJoin('order_lines as l', 'l.id', 's.order_line_id')
    .select((eb) => [eb.fn.min('l.title').as('title'), eb.fn.sum<number>('s.quantity').as('count')])
    .where('s.after_sale_id', '=', id)
    .executeTakeFirstOrThrow()
  return { who: '', title, count: Number(count), step }
}
