import { lockOrder } from '../../core/orders/lock-order'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { lockLiving, moveInvoice } from './move-invoice'

/** The customer does not want the invoice that they applied for. */
export async function withdrawInvoice(
  tx: Tx,
  { orderId, customerId }: { orderId: string; customerId: string },
  now: Date,
): Promise<void> {
  await lockOrder(tx, orderId, customerId)
  const invoice = await lockLiving(tx, orderId)
  if (!invoice) throw new Problem('invoice_state_conflict', 'no application of this order waits to be issued')
  await moveInvoice(tx, { id: invoice.id, transition: 'withdraw', failure: null, ended_at: now })
}

/** Nothing is left of the order that an invoice could be for. */
export const lapse = (tx: Tx, id: string, now: Date) =>
  moveInvoice(tx, {
    ...{ id, transition: 'lapse', ended_at: now, failure: null },
    ...{ way: null, amount_fen: null, lines: null, seller: null },
  })
