import type { OrderInvoice } from '@haoli/contract'
import { readKeptSetting } from '../../core/settings/kept-settings'
import { kindsPaidByOwner } from '../../core/system/order-kinds'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { isExchangeable } from './change-title'
import { invoiceSetting } from './invoice-setting'
import { viewInvoices } from './invoice-views'
import { fenLeft } from './left-to-invoice'
import { applyBy, obstacleOf } from './obstacle-of'

/** What there is to say of the invoice of an order that this customer pays for; `not_found` for any other. */
export async function viewOrderInvoice(
  db: Db,
  { orderId, customerId }: { orderId: string; customerId: string },
  now: Date,
): Promise<OrderInvoice> {
  const order = await db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', orderId)
    .where('customer_id', '=', customerId)
    .where('kind', 'in', kindsPaidByOwner)
    .executeTakeFirst()
  if (!order) throw notFound('order')
  const rows = await db
    .selectFrom('invoices')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('applied_at', 'desc')
    // An exchange takes back one and applies for the next at the same moment.
    .orderBy((row) => row('state', 'in', ['reversing', 'reversed', 'withdrawn']))
    .orderBy('id')
    .execute()
  const rules = await readKeptSetting(db, invoiceSetting, now)
  const fen = await fenLeft(db, orderId)
  const hasOne = rows.some(({ state }) => ['applied', 'issuing', 'issued', 'failed'].includes(state))
  const [invoice = null, ...earlier] = await viewInvoices(db, rows, now)
  return {
    orderId,
    ...{ invoice, earlier },
    obstacle: obstacleOf({ order, fen, hasOne }, rules, now),
    amountFen: Math.max(0, fen),
    applyBy: applyBy(order, rules)?.toISOString() ?? null,
    exchangeable: rows[0] !== undefined && isExchangeable(rows[0], rules, now),
    now: now.toISOString(),
  }
}
