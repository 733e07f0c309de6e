import { sql } from 'kysely'
import { lockOrder } from '../../core/orders/lock-order'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { type InvoiceRules, invoiceSetting } from './invoice-setting'
import { fenLeft } from './left-to-invoice'
import { obstacleOf } from './obstacle-of'
import { titleOf } from './titles'

interface Wanted {
  orderId: string
  customerId: string
  titleId: string
}

/**
 * Applies for the invoice of an order that the customer pays for, paid or not. A unique index refuses a second one while one lives.
 * `not_found` for the orders and titles of others, `invoice_not_possible`, `invoice_state_conflict`.
 */
export async function applyForInvoice(
  tx: Tx,
  { orderId, customerId, titleId }: Wanted,
  { now, jobs }: Context,
): Promise<void> {
  const order = await lockOrder(tx, orderId, customerId)
  const title = await titleOf(tx, customerId, titleId)
  const rules = await readKeptSetting(tx, invoiceSetting, now)
  const obstacle = obstacleOf({ order, fen: await fenLeft(tx, orderId), hasOne: false }, rules, now)
  if (obstacle) throw new Problem('invoice_not_possible', `no invoice of this order: ${obstacle}`)
  const applied = await tx
    .insertInto('invoices')
    .values({
      ...{ id: newId('invoice'), order_id: orderId, customer_id: customerId },
      ...{ state: 'applied', title: JSON.stringify(title), applied_at: now },
    })
    // Not a parameter: PostgreSQL finds the partial index by the words of the statement.
    .onConflict((conflict) => conflict.column('order_id').where(lives).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!applied) throw new Problem('invoice_state_conflict', 'this order has an invoice, or one was applied for')
  if (isDue(order, rules)) await jobs.schedule(tx, 'issue_invoice', applied.id, now)
}

/** As the index `one_living_invoice` has it. */
const lives = sql<boolean>`state not in ('withdrawn', 'reversing', 'reversed')`

/** Whether an invoice of the order is issued now, as far as the shop's rules say. */
export const isDue = (order: Pick<OrderRow, 'paid_at' | 'completed_at'>, { way, issuedWhen }: InvoiceRules): boolean =>
  way === 'gateway' &&
  ((issuedWhen === 'paid' && order.paid_at !== null) || (issuedWhen === 'completed' && order.completed_at !== null))
