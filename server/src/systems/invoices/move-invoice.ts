import { type InvoiceTransition, invoiceLifeCycle } from '@haoli/contract'
import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { Problem } from '../../platform/problem'

export type InvoiceRow = Selectable<Database['invoices']>
type Change = Omit<Updateable<Database['invoices']>, 'state' | 'id'>

/** Moves an invoice; undefined where its state does not allow it. The guard is the UPDATE's own. */
export function moveIfAllowed(
  tx: Tx,
  { id, transition, ...change }: { id: string; transition: InvoiceTransition } & Change,
): Promise<InvoiceRow | undefined> {
  const { from, to } = invoiceLifeCycle.transitions[transition]
  return tx
    .updateTable('invoices')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()
}

/** The same; `invoice_state_conflict` where its state does not allow it. */
export async function moveInvoice(
  tx: Tx,
  move: { id: string; transition: InvoiceTransition } & Change,
): Promise<InvoiceRow> {
  const moved = await moveIfAllowed(tx, move)
  if (!moved) throw new Problem('invoice_state_conflict', `the invoice is not in a state for ${move.transition}`)
  return moved
}

/** Locks the invoice of an order that lives. Whoever needs both locks the order first. */
export const lockLiving = (tx: Tx, orderId: string): Promise<InvoiceRow | undefined> =>
  tx
    .selectFrom('invoices')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', 'in', ['applied', 'issuing', 'issued', 'failed'])
    .forUpdate()
    .executeTakeFirst()
