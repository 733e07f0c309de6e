import { type RedInvoiceTransition, redInvoiceLifeCycle } from '@haoli/contract'
import { sql, type Updateable } from 'kysely'
import type { InvoiceStatus } from '../../core/gateways/invoice-gateway'
import { readRefundNumber } from '../../core/payments/refund-number'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound, Problem } from '../../platform/problem'
import { moveIfAllowed } from './move-invoice'
import { tellOf } from './notices'

/** Applies what the gateway says of a red invoice, however often. `invoice_differs` where it states another amount. */
export async function settleRedInvoice(
  tx: Tx,
  { redNumber, status }: { redNumber: string; status: InvoiceStatus },
  context: Context,
): Promise<void> {
  const { id, attempt } = readRefundNumber(redNumber)
  const { red, invoice } = await lockRed(tx, id)
  const isOpen = red.state === 'due' && red.attempt === attempt
  if (status.state === 'failed' && isOpen) {
    await moveRed(tx, { id, transition: 'fail', failure: status.failure })
  }
  if (status.state !== 'issued') return
  if (status.amountFen !== red.amount_fen || (!isOpen && red.number !== status.number)) {
    const says = `the gateway has issued ${status.number} over ${status.amountFen} fen`
    throw new Problem('invoice_differs', `${says} for ${id}, which is ${red.state} over ${red.amount_fen} fen`)
  }
  if (isOpen)
    await markRedIssued(tx, { id, invoiceId: invoice.id, transition: 'issue', number: status.number }, context)
}

/** Locks a red invoice, and before it the one that it takes back: with the last of its red ones that is reversed. */
export async function lockRed(tx: Tx, id: string) {
  const invoice = await tx
    .selectFrom('invoices')
    .selectAll()
    .where('id', '=', (red) => red.selectFrom('red_invoices').select('invoice_id').where('id', '=', id))
    .forUpdate()
    .executeTakeFirst()
  if (!invoice) throw notFound('red invoice')
  const red = await tx.selectFrom('red_invoices').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { red, invoice }
}

type Change = Omit<Updateable<Database['red_invoices']>, 'state' | 'id'>

/** `invoice_state_conflict` where its state does not allow it. */
export async function moveRed(
  tx: Tx,
  { id, transition, ...change }: { id: string; transition: RedInvoiceTransition } & Change,
) {
  const { from, to } = redInvoiceLifeCycle.transitions[transition]
  const moved = await tx
    .updateTable('red_invoices')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new Problem('invoice_state_conflict', `the red invoice is not in a state for ${transition}`)
  return moved
}

interface Issued {
  id: string
  invoiceId: string
  transition: 'issue' | 'issue_by_hand'
  number: string
  pdfUrl?: string | null
}

/** The invoice, which is locked, is reversed with the last of its red ones; what it was exchanged for is issued then. */
export async function markRedIssued(
  tx: Tx,
  { id, invoiceId, transition, number, pdfUrl = null }: Issued,
  context: Context,
): Promise<void> {
  const { now, jobs } = context
  const red = await moveRed(tx, { id, transition, number, pdf_url: pdfUrl, failure: null, issued_at: now })
  const open = await tx
    .selectFrom('red_invoices')
    .select(sql`1`.as('one'))
    .where('invoice_id', '=', invoiceId)
    .where('state', '<>', 'issued')
    .executeTakeFirst()
  if (!open && (await moveIfAllowed(tx, { id: invoiceId, transition: 'reverse', ended_at: now }))) {
    const next = await tx.selectFrom('invoices').select('id').where('replaces', '=', invoiceId).executeTakeFirst()
    if (next) await jobs.schedule(tx, 'issue_invoice', next.id, now)
  }
  const invoice = await tx.selectFrom('invoices').selectAll().where('id', '=', invoiceId).executeTakeFirstOrThrow()
  await tellOf(tx, { kind: 'invoice_reversed', invoice, fen: red.amount_fen }, context)
}
